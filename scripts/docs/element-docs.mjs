/**
 * Plugins for the custom-elements manifest: add what the analyzer misses in these classes, and remove what readers of
 * the manifest do not need.
 */

/**
 * Spells out union types: `SdkVersion` means nothing to an editor, `'v1' | 'v2'` does. An attribute has the words
 * themselves where its property also takes a list of them.
 */
export function spelledOutTypes() {
  const choices = new Map();
  const spellOut = (type) => {
    if (!type) return;
    // The empty string means no attribute.
    const name = type.text.replace(" | ''", '');
    type.text = choices.get(name) ?? type.text;
  };
  return {
    name: 'spelled-out-types',
    collectPhase({ ts, node }) {
      if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return;
      const isChoice = node.type.types.every((type) => ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal));
      if (isChoice) choices.set(node.name.text, node.type.getText().replace(/\s+/g, ' '));
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { members, attributes = [] } of elementsOf(customElementsManifest)) {
        for (const { type } of [...members, ...attributes]) spellOut(type);
        for (const attribute of attributes) {
          const text = attribute.type?.text.replace(/readonly (\w+)\[\]/, (list, name) => choices.get(name) ?? list);
          if (text) attribute.type = { ...attribute.type, text };
        }
      }
    },
  };
}

/** Adds return types missing in `@returns`, properties of `@attr`, and defaults from `this.a = this.b = ''`. */
export function typesAndDefaults() {
  return {
    name: 'types-and-defaults',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const { members = [], attributes = [] } =
        moduleDoc.declarations.find(({ name }) => name === node.name?.text) ?? {};
      // `@attr` in the comment of a class does not lead to the property of that name.
      for (const attribute of attributes.filter(({ fieldName }) => !fieldName)) {
        const property = members.find(({ name }) => name === attribute.name);
        if (property) [attribute.fieldName, property.attribute] = [property.name, attribute.name];
      }
      for (const method of node.members.filter((member) => ts.isMethodDeclaration(member) && member.type)) {
        const documented = members.find(({ name }) => name === method.name.getText());
        if (documented?.return) documented.return.type.text = method.type.getText();
      }
      for (const [name, value] of initialValues(ts, node)) {
        for (const documented of members.filter((member) => member.name === name)) documented.default ??= value;
        for (const documented of attributes.filter(({ fieldName }) => fieldName === name)) documented.default ??= value;
      }
    },
  };
}

/** Adds events from the interface that maps their names to types: `MpCardForm` has those of `CardFormEventMap`. */
export function eventsOfMaps() {
  const maps = new Map();
  return {
    name: 'events-of-maps',
    collectPhase({ ts, node }) {
      if (!ts.isInterfaceDeclaration(node) || !/.EventMap$/.test(node.name.text)) return;
      const events = node.members.filter(ts.isPropertySignature).map((member) => ({
        name: member.name.text,
        type: { text: member.type.getText().replace(/\s+/g, ' ') },
        description: ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(member)[0]?.comment),
      }));
      if (events.length > 0) maps.set(`Mp${node.name.text}`, events);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const element of elementsOf(customElementsManifest)) element.events = maps.get(`${element.name}EventMap`);
    },
  };
}

function* initialValues(ts, classNode) {
  const constructor = classNode.members.find((member) => ts.isConstructorDeclaration(member));
  for (const statement of constructor?.body.statements ?? []) {
    const names = [];
    let value = statement.expression;
    while (value && ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const { left } = value;
      if (ts.isPropertyAccessExpression(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword)
        names.push(left.name.text);
      value = value.right;
    }
    for (const name of names) yield [name, value.getText()];
  }
}

/** Keeps only the elements' public side, under the package's import paths. */
export function publicSide() {
  // A field without a type is not a field: the analyzer mistook an assignment in the constructor.
  const isPublic = ({ kind, name, privacy, type, static: isStatic }) =>
    !isStatic &&
    (privacy ?? 'public') === 'public' &&
    !/^(form\w+|connectedMove)Callback$/.test(name) &&
    (kind === 'method' || type);
  return {
    name: 'public-side',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) =>
        declarations.some(({ customElement }) => customElement),
      );
      for (const module of customElementsManifest.modules) {
        const [element] = module.declarations.filter(({ customElement }) => customElement);
        // The properties a page sets are declared in a separate class and come first.
        const order = ({ inheritedFrom }) => (inheritedFrom ? 0 : 1);
        element.members = element.members.filter(isPublic).sort((one, other) => order(one) - order(other));
        // src/card-form/mp-card-form.ts is published as its folder's entry.
        module.path = module.path.replace(/^src\/([^/]+)\/.*/, 'dist/$1.js');
        const declaration = { name: element.name, module: module.path };
        module.declarations = [element];
        module.exports = [
          { kind: 'js', name: element.name, declaration },
          { kind: 'custom-element-definition', name: element.tagName, declaration },
        ];
      }
    },
  };
}

const elementsOf = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations).filter(({ customElement }) => customElement);

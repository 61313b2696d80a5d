import type { CDPSession, Page } from '@playwright/test';

/** What assistive technology is given of one element. */
export interface Accessible {
  role: string;
  name: string;
  description: string;
  value: string;
  /** All that is written in it. */
  text: string;
  invalid: boolean;
  required: boolean;
  disabled: boolean;
  focused: boolean;
}

interface AxNode {
  nodeId: string;
  ignored: boolean;
  childIds?: string[];
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  value?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

/**
 * The browser's own accessibility tree in the order of the page. It shows closed roots, to which page scripts, axe and
 * Playwright's locators are blind.
 */
export async function accessibilityTree(page: Page): Promise<Accessible[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: AxNode): AxNode[] => [node, ...childrenOf(node).flatMap(inOrder)];
  const childrenOf = ({ childIds = [] }: AxNode): AxNode[] => childIds.flatMap((id) => byId.get(id) ?? []);
  return inOrder(nodes[0]!)
    .filter(({ ignored }) => !ignored)
    .map((node) => accessible(node, inOrder(node)));
}

function accessible(node: AxNode, subtree: AxNode[]): Accessible {
  const property = (name: string): unknown => node.properties?.find((one) => one.name === name)?.value.value;
  return {
    role: node.role?.value ?? '',
    name: node.name?.value ?? '',
    description: node.description?.value ?? '',
    value: node.value?.value ?? '',
    text: subtree
      .filter(({ role }) => role?.value === 'StaticText')
      .map(({ name }) => name?.value?.trim())
      .join(' '),
    invalid: property('invalid') === 'true',
    required: property('required') === true,
    disabled: property('disabled') === true,
    focused: property('focused') === true,
  };
}

/** An element of the closed root. */
export interface Inner {
  name: string;
  attributes: Record<string, string>;
  backendNodeId: number;
}

interface DomNode {
  nodeName: string;
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** Every element in the closed root of the page's form. */
export async function innerElements(session: CDPSession): Promise<Inner[]> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const all = (node: DomNode): DomNode[] => [node, ...(node.children ?? []).flatMap(all)];
  const host = all(root).find(({ nodeName }) => nodeName === 'MP-CARD-FORM');
  return (host?.shadowRoots ?? []).flatMap(all).map(({ nodeName, backendNodeId, attributes = [] }) => ({
    name: nodeName.toLowerCase(),
    attributes: Object.fromEntries(
      attributes.flatMap((name, at) => (at % 2 === 0 ? [[name, attributes[at + 1] ?? '']] : [])),
    ),
    backendNodeId,
  }));
}

import { charge } from '../../account.mjs';

export async function POST(request) {
  return Response.json(await charge(new URLSearchParams(await request.text())));
}

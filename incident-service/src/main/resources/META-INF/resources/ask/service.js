// Talks with the service. Nothing is kept on the phone.

const PATH = '/v1/self-referrals';

/** Says what the service answered. */
export class Refused extends Error {
  constructor(status, errors) {
    super(String(status));
    this.status = status;
    this.errors = errors;
  }
}

/** The neighborhoods; null where support cannot be asked for in this way. */
export async function areas() {
  try {
    return (await call(`${PATH}/areas`)).items;
  } catch (failure) {
    if (failure.status === 404) {
      return null;
    }
    throw failure;
  }
}

export const ask = (request) => call(PATH, request);

export const takeBack = (requestId) => call(`${PATH}/withdraw`, { requestId });

/** @throws Refused when the service says no; TypeError when it cannot be reached */
async function call(path, body) {
  const answer = await fetch(path, body && {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Refused(answer.status, problem.errors ?? []);
  }
  return answer.status === 204 ? null : answer.json();
}

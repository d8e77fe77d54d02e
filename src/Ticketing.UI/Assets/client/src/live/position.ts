// Where an event stands, as the server names it: transaction and number, in this order.
export function isAfter(one: string, other: string): boolean {
  const [a, b] = [one, other].map(text => text.split('-').map(part => BigInt(part)));
  return a![0]! > b![0]! || (a![0] === b![0] && a![1]! > b![1]!);
}

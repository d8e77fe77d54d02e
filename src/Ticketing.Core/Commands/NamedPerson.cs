using Ticketing.Access;

namespace Ticketing.Commands;

/// <summary>Somebody who is named in what is written.</summary>
/// <param name="Actor">Who he is, and what he may see.</param>
/// <param name="IsKnown">Whether whoever writes may know of him, wherever he is named.</param>
internal sealed record NamedPerson(Actor Actor, bool IsKnown);

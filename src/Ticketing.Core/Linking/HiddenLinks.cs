using Ticketing.Links;

namespace Ticketing.Linking;

/// <summary>How many tickets that whoever asked does not see a ticket is linked with.</summary>
/// <param name="End">What the ticket is to them.</param>
/// <param name="Count">How many; 1 or more.</param>
public sealed record HiddenLinks(LinkEnd End, int Count);

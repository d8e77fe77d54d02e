using Ticketing.Items;
using Ticketing.Links;

namespace Ticketing.Transfer.Export;

/// <summary>What sentences about events need to know of a host: the kinds of items and of links that it has.</summary>
internal sealed record EventKinds(ItemKinds Items, LinkKinds Links);

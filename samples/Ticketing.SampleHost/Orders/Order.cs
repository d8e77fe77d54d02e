namespace Ticketing.SampleHost.Orders;

/// <summary>Something that a customer ordered: a thing of this host's own, which tickets are about.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Contents">What it is.</param>
/// <param name="Customer">Who ordered it (user id).</param>
internal sealed record Order(string Id, string Contents, string Customer);

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>A row of the host's.</summary>
internal sealed class Order
{
    public int Id { get; set; }

    public required string Customer { get; set; }
}

using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Tickets;

/// <summary>What another system calls a ticket finds it, typed as people type it.</summary>
public sealed class PlainReferenceTests : IAsyncLifetime
{
    private TestDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.WriteAsync(
            new SaveUser(new() { Id = "rita", DisplayName = "Rita Blum" }), new SaveUser(new() { Id = "otto", DisplayName = "Otto Blum" }));
        await desk.FileAsync(new CreateTicket { Title = "Printer jams", Requester = "rita", ExternalRef = "INC0014302" });
        await desk.FileAsync(new CreateTicket { Title = "Scanner jams", Requester = "otto", ExternalRef = "RITM-77" });
        await desk.FileAsync(new CreateTicket { Title = "See INC0014302", Requester = "otto" });
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Theory]
    [InlineData("INC0014302", "Printer jams|See INC0014302")]
    [InlineData("inc0014302", "Printer jams|See INC0014302")]
    [InlineData("#INC0014302", "Printer jams|See INC0014302")]
    [InlineData("inc14302", "Printer jams")]
    [InlineData("0014302", "Printer jams")]
    [InlineData("14302", "Printer jams")]
    [InlineData("INC0014302*", "Printer jams|See INC0014302")]
    [InlineData("jams inc0014302", "Printer jams")]
    [InlineData("jams -inc0014302", "Scanner jams")]
    [InlineData("ritm-77", "Scanner jams")]
    [InlineData("ref:inc14302", "Printer jams")]
    [InlineData("ref:INC0014302", "Printer jams")]
    public async Task A_reference_that_is_typed_plainly_finds_its_ticket(string query, string titles) =>
        Assert.Equal(titles.Split('|'), await TitlesAsync(TestDesk.Admin, query));

    [Fact]
    public async Task A_reference_finds_nothing_that_one_may_not_see()
    {
        Assert.Equal(["Printer jams"], await TitlesAsync("rita", "INC0014302"));
        Assert.Empty(await TitlesAsync("rita", "RITM-77"));
        Assert.Equal(["See INC0014302"], await TitlesAsync("otto", "INC0014302"));
        Assert.Empty(await TitlesAsync("otto", "14302"));
    }

    private async Task<IEnumerable<string?>> TitlesAsync(string user, string query)
    {
        var found = await desk.As(user).GetJsonAsync($"tickets?q={Uri.EscapeDataString(query)}");
        return found["items"]!.AsArray().Select(item => (string?)item!["title"]).Order(StringComparer.Ordinal);
    }
}

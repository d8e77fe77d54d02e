using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Tickets;

/// <summary>Spellings joined and apart find each other, and one slip is forgiven where nothing else is found, and said.</summary>
public sealed class ForgivingSearchTests : IAsyncLifetime
{
    private TestDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.WriteAsync(
            new SaveUser(new() { Id = "rita", DisplayName = "Rita Blum" }), new SaveUser(new() { Id = "otto", DisplayName = "Otto Blum" }));
        await FileAsync("The wifi is slow", "rita");
        await FileAsync("No Wi-Fi upstairs", "rita");
        await FileAsync("Guests want wi fi", "otto");
        await FileAsync("The printer jams", "rita");
        await FileAsync("Scanners out of paper", "otto");
        await FileAsync("The imprimante est cassée", "otto");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Theory]
    [InlineData("wifi")]
    [InlineData("Wi-Fi")]
    [InlineData("wi fi")]
    [InlineData("WIFI")]
    public async Task Joined_and_separate_spellings_find_each_other(string query) =>
        Assert.Equal(["Guests want wi fi", "No Wi-Fi upstairs", "The wifi is slow"], (await FindAsync(TestDesk.Admin, query)).Titles);

    [Theory]
    [InlineData("wifi slow", "The wifi is slow")]
    [InlineData("slow wi fi", "The wifi is slow")]
    [InlineData("upstairs wifi", "No Wi-Fi upstairs")]
    [InlineData("\"wi fi\"", "Guests want wi fi|No Wi-Fi upstairs")]
    [InlineData("print-er", "The printer jams")]
    public async Task Other_spellings_stand_beside_other_words_and_never_in_quotes(string query, string titles) =>
        Assert.Equal(titles.Split('|'), (await FindAsync(TestDesk.Admin, query)).Titles);

    [Theory]
    [InlineData("prnter", "prnter", "printer", "The printer jams")]
    [InlineData("pirnter", "pirnter", "printer", "The printer jams")]
    [InlineData("printerr jams", "printerr", "printer", "The printer jams")]
    [InlineData("is:open scaners", "scaners", "scanners", "Scanners out of paper")]
    [InlineData("imprimente", "imprimente", "imprimante", "The imprimante est cassée")]
    public async Task One_slip_in_a_word_is_forgiven_when_nothing_else_is_found_and_said(
        string query, string typed, string meant, string title)
    {
        var (titles, correction) = await FindAsync(TestDesk.Admin, query);

        Assert.Equal([title], titles);
        Assert.Equal(typed, (string?)correction!["words"]![0]!["typed"]);
        Assert.Equal(meant, (string?)correction["words"]![0]!["meant"]);
        Assert.Equal(titles, (await FindAsync(TestDesk.Admin, (string)correction["query"]!)).Titles);
        var (exactly, again) = await FindAsync(TestDesk.Admin, (string)correction["exact"]!);
        Assert.Empty(exactly);
        Assert.Null(again);
    }

    [Theory]
    [InlineData("jms")]
    [InlineData("\"prnter\"")]
    [InlineData("prnter1")]
    [InlineData("prntr")]
    [InlineData("prnter -jams")]
    [InlineData("title:prnter")]
    public async Task Short_words_codes_quotes_and_two_slips_are_not_forgiven(string query)
    {
        var (titles, correction) = await FindAsync(TestDesk.Admin, query);

        Assert.Empty(titles);
        Assert.Null(correction);
    }

    [Fact]
    public async Task A_slip_is_not_forgiven_by_words_of_tickets_that_one_may_not_see()
    {
        Assert.Equal(["The printer jams"], (await FindAsync("rita", "prnter")).Titles);
        var (titles, correction) = await FindAsync("otto", "prnter");
        Assert.Empty(titles);
        Assert.Null(correction);
        Assert.Empty((await FindAsync("rita", "scaners")).Titles);
    }

    [Fact]
    public async Task What_is_found_as_it_was_typed_is_not_corrected()
    {
        await FileAsync("Prnter is how I write it", "otto");

        var (titles, correction) = await FindAsync(TestDesk.Admin, "prnter");

        Assert.Equal(["Prnter is how I write it"], titles);
        Assert.Null(correction);
        // Somebody else wrote it so: to her it is nowhere.
        Assert.Equal(["The printer jams"], (await FindAsync("rita", "prnter")).Titles);
    }

    private async Task FileAsync(string title, string requester) =>
        await desk.FileAsync(new CreateTicket { Title = title, Requester = requester });

    private async Task<(IEnumerable<string?> Titles, JsonNode? Correction)> FindAsync(string user, string query)
    {
        var found = await desk.As(user).GetJsonAsync($"tickets?q={Uri.EscapeDataString(query)}");
        var titles = found["items"]!.AsArray().Select(item => (string?)item!["title"]).Order(StringComparer.Ordinal).ToList();
        return (titles, found["correction"]);
    }
}

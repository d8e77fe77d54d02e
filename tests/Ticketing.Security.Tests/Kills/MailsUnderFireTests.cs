using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using MimeKit;
using Ticketing.Testing;

namespace Ticketing.Security.Tests.Kills;

/// <summary>Comments on tickets that ten people are told of by mail; the hosts and the mail server die now and then.</summary>
public sealed partial class MailsUnderFireTests : IAsyncLifetime
{
    private const int Clients = 4;
    private const int Tickets = 8;
    private const string Requester = "requester1";

    private static readonly string[] Watchers =
        ["agent1", "agent2", "agent3", "agent4", "agent5", "agent6", "manager1", "manager2", "manager3"];

    private static readonly TimeSpan LongestDelivery = TimeSpan.FromMinutes(10);

    private readonly ConcurrentBag<string> comments = [];
    private readonly List<MimeMessage> taken = [];
    private MailServer server = new();

    private static bool IsDeep => Environment.GetEnvironmentVariable("TICKETING_DEEP_TESTS") == "1";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("sqlite", 1)]
    [InlineData("postgresql", 2)]
    public Task On_a_calm_day_every_mail_arrives_just_once(string database, int hosts) =>
        RunAsync(database, hosts, commentsEach: IsDeep ? 250 : 8, kills: 0);

    [Theory]
    [InlineData("sqlite", 1)]
    [InlineData("postgresql", 2)]
    public Task Every_mail_arrives_however_often_hosts_and_the_mail_server_die(string database, int hosts)
    {
        Assert.SkipUnless(IsDeep, "What a killed host had begun is taken by another after two minutes.");
        return RunAsync(database, hosts, commentsEach: 250, kills: 6);
    }

    private async Task RunAsync(string database, int hosts, int commentsEach, int kills)
    {
        await using var place = (await HostPlace.NewAsync(database))
            .With("Ticketing__Email__Host", "127.0.0.1")
            .With("Ticketing__Email__Port", server.Port.ToString(CultureInfo.InvariantCulture))
            .With("Ticketing__Email__Security", "none")
            .With("Ticketing__Email__From", "desk@example.com");
        await using var desk = await HostsUnderFire.StartDemoAsync(place, hosts);
        var tickets = await FileTicketsAsync(desk);
        var working = Task.WhenAll(Enumerable.Range(0, Clients).Select(number => CommentAsync(desk, tickets, number, commentsEach)));
        var clock = Stopwatch.StartNew();

        var all = Clients * commentsEach * (Watchers.Length + 1);
        for (var kill = 0; kill < kills; kill++)
        {
            await ArrivedAsync(all * (kill + 1) / (kills + 2));
            await desk.KillAsync(kill);
            if (kill == kills / 2)
                await RestartMailServerAsync(TimeSpan.FromSeconds(15));
        }

        await working;
        await ArrivedAsync(all);
        var took = clock.Elapsed;
        await NothingIsLeftAsync(desk, tickets);

        taken.AddRange(server.Taken);
        var mails = taken.Where(mail => Comment().IsMatch(mail.TextBody!)).ToList();
        Assert.Equal(Expected(), Arrivals(mails).Keys.Order(StringComparer.Ordinal));
        Assert.All(Arrivals(mails).Values, ids => Assert.Single(ids.Distinct(StringComparer.Ordinal)));
        Assert.InRange(mails.Count - all, 0, kills == 0 ? 0 : all / 100);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{database}, {hosts} hosts: {kills} kills, {all} mails expected, {mails.Count - all} doubled, {took.TotalSeconds:f0} s"));
    }

    private static async Task<IReadOnlyList<long>> FileTicketsAsync(HostsUnderFire desk)
    {
        using var sender = new StubbornSender(desk, Clients);
        using var http = desk.NewClient(0);
        var tickets = new List<long>();
        for (var ticket = 0; ticket < Tickets; ticket++)
        {
            var filed = await sender.PostAsync("tickets", new { title = $"ticket {ticket}", project = "support", requester = Requester });
            tickets.Add(filed.GetProperty("id").GetInt64());
            foreach (var watcher in Watchers)
                using (var answer = await http.PutAsync(new Uri($"tickets/{tickets[^1]}/watchers/{watcher}", UriKind.Relative), null))
                    answer.EnsureSuccessStatusCode();
        }

        return tickets;
    }

    private async Task CommentAsync(HostsUnderFire desk, IReadOnlyList<long> tickets, int number, int count)
    {
        using var sender = new StubbornSender(desk, number);
        for (var one = 0; one < count; one++)
        {
            var (ticket, body) = (tickets[((one * Clients) + number) % tickets.Count], $"<comment {number}-{one}>");
            await sender.PostAsync($"tickets/{ticket}/comments", new { body, visibility = "public" });
            comments.Add(body);
        }
    }

    private async Task ArrivedAsync(int count)
    {
        using var patience = new CancellationTokenSource(LongestDelivery);
        while (taken.Count + server.Taken.Count < count)
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
    }

    private async Task RestartMailServerAsync(TimeSpan away)
    {
        await server.DisposeAsync();
        taken.AddRange(server.Taken);
        var port = server.Port;
        await Task.Delay(away);
        server = new(port: port);
    }

    // The ledger says of every mail that it was delivered: so nothing more is on its way.
    private static async Task NothingIsLeftAsync(HostsUnderFire desk, IReadOnlyList<long> tickets)
    {
        using var http = desk.NewClient(0);
        using var patience = new CancellationTokenSource(LongestDelivery);
        foreach (var ticket in tickets)
        {
            while (await StatesAsync(http, ticket, patience.Token) is var states && states.Any(state => state == "pending"))
                await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }

    private static async Task<IReadOnlyList<string?>> StatesAsync(HttpClient http, long ticket, CancellationToken cancellationToken)
    {
        var states = new List<string?>();
        for (long? before = long.MaxValue; before is not null;)
        {
            var page = await http.GetFromJsonAsync<JsonElement>(
                $"tickets/{ticket}/notifications?limit=100&before={before}", cancellationToken);
            states.AddRange(page.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("state").GetString()));
            before = page.GetProperty("next") is { ValueKind: JsonValueKind.Number } next ? next.GetInt64() : null;
        }

        return states;
    }

    private IEnumerable<string> Expected() => comments
        .SelectMany(comment => Watchers.Append(Requester).Select(person => $"{person}@example.com {comment}"))
        .Order(StringComparer.Ordinal);

    // By whom and what of, the ids of the mails that came.
    private static Dictionary<string, List<string>> Arrivals(IEnumerable<MimeMessage> mails) => mails
        .GroupBy(mail => $"{mail.To.Mailboxes.Single().Address} {CommentOf(mail)}")
        .ToDictionary(mails => mails.Key, mails => mails.Select(mail => mail.MessageId!).ToList());

    // What was written before follows it.
    private static string CommentOf(MimeMessage mail) => Comment().Match(mail.TextBody!).Value;

    [GeneratedRegex(@"<comment \d+-\d+>")]
    private static partial Regex Comment();
}

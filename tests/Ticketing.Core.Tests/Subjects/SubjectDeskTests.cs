using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Subjects;
using Ticketing.Tests.Linking;
using Ticketing.Tests.Merging;
using Ticketing.Tickets;

namespace Ticketing.Tests.Subjects;

public sealed class SubjectDeskTests
{
    private readonly Dictionary<string, string> devices = Enumerable.Range(1, 200)
        .ToDictionary(number => $"{number}", number => $"Laptop {number}");

    private readonly List<int> asked = [];
    private bool fails;
    private TaskCompletionSource? hanging;

    [Fact]
    public async Task Who_may_triage_says_it_once_and_takes_it_back()
    {
        var desk = await OpenAsync();
        var id = (await desk.FileAsync(1))[0];

        await Subjects(desk).AddAsync(LinkedDesk.Ann, id, "device/1");
        var version = (await desk.GetAsync(id)).Version;
        await Subjects(desk).AddAsync(LinkedDesk.Ann, id, "device/1");

        Assert.Equal(version, (await desk.GetAsync(id)).Version);
        Assert.Equal(new(["device/1 Laptop 1"]), (await desk.GetAsync(id)).KeysOf(TicketKeyKind.Subject));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => Subjects(desk).RemoveAsync(LinkedDesk.Bob, id, "device/1"));
        await Subjects(desk).RemoveAsync(LinkedDesk.Ann, id, "device/1");
        Assert.Empty((await desk.GetAsync(id)).Subjects);
        Assert.Empty((await desk.GetAsync(id)).KeysOf(TicketKeyKind.About));
    }

    [Fact]
    public async Task The_host_is_asked_for_at_most_a_hundred_at_once()
    {
        var desk = await OpenAsync();
        var filed = new List<Ticket>();
        for (var from = 1; from <= 141; from += 20)
        {
            var named = Enumerable.Range(from, 20).Select(number => $"device/{number}");
            filed.Add((await desk.Tickets.CreateAsync(LinkedDesk.Max, new() { Title = "Broken", Subjects = [.. named] })).Ticket!);
        }

        asked.Clear();
        var sight = desk.Get<LinkSight>();
        var shown = await sight.ShowSubjectsAsync(filed, Visibility.OfSystem(Caller.DefaultTenant), default);

        Assert.Equal(160, shown.Sum(of => of.Count()));
        Assert.Equal([60, 100], asked.Order());
    }

    [Fact]
    public async Task A_ticket_is_about_so_many_things_at_most_and_whoever_sees_none_is_refused_without_a_name()
    {
        var desk = await OpenAsync();
        var many = Enumerable.Range(1, TicketLimits.Subjects + 1).Select(number => $"device/{number}").ToList();

        Assert.Equal(FieldErrorCodes.TooMany, await RefusedAsync(many));
        Assert.Equal(FieldErrorCodes.Unknown, await RefusedAsync(["device/999"]));
        Assert.Equal(FieldErrorCodes.Unknown, await RefusedAsync(["invoice/1"]));
        Assert.Equal(FieldErrorCodes.NoSubject, await RefusedAsync(["device"]));
        var id = (await desk.Tickets.CreateAsync(
            LinkedDesk.Max, new() { Title = "Broken", Subjects = [.. many.Take(TicketLimits.Subjects)] })).Id;
        var refused = await Assert.ThrowsAsync<TicketValidationException>(() =>
            Subjects(desk).AddAsync(LinkedDesk.Max, id, many[^1]));
        Assert.Equal(FieldErrorCodes.TooMany, Assert.Single(refused.Errors).Code);

        async Task<string?> RefusedAsync(IReadOnlyList<string> named) => Assert.Single((await Assert.ThrowsAsync<TicketValidationException>(
            () => desk.Tickets.CreateAsync(LinkedDesk.Max, new() { Title = "Broken", Subjects = named }))).Errors).Code;
    }

    [Fact]
    public async Task Who_may_not_know_of_it_neither_finds_it_nor_takes_it_off_nor_reads_of_it()
    {
        var desk = await OpenAsync((actor, _, _) => actor.UserId != "ann");
        var id = (await desk.FileAsync(1))[0];
        await Subjects(desk).AddAsync(LinkedDesk.Max, id, "device/1");

        await Subjects(desk).RemoveAsync(LinkedDesk.Ann, id, "device/1");
        var refused = await Assert.ThrowsAsync<TicketValidationException>(() => Subjects(desk).AddAsync(LinkedDesk.Ann, id, "device/1"));

        Assert.Equal(FieldErrorCodes.Unknown, Assert.Single(refused.Errors).Code);
        Assert.Single(await Subjects(desk).ListAsync(LinkedDesk.Max, id, default));
        Assert.Empty(await Subjects(desk).ListAsync(LinkedDesk.Ann, id, default));
        Assert.Null(await Subjects(desk).FindAsync(LinkedDesk.Ann, "device/1", default));
        Assert.Equal([id], await desk.FindAsync("subject:device/1"));
        Assert.Empty(await desk.FindAsync("subject:device/1", LinkedDesk.Ann));
        Assert.Equal([id], await desk.FindAsync("-subject:device/1", LinkedDesk.Ann));
        var changed = (KeysChanged)(await desk.Archive.HistoryAsync(LinkedDesk.Ann, id, 1, 100, default))[^1].Event;
        Assert.Equal(("withheld", 0, 0), (changed.Kind.Name, changed.Added.Count, changed.Removed.Count));
    }

    [Fact]
    public async Task What_is_of_a_kind_that_nobody_declares_any_more_is_nobodys_to_know()
    {
        var desk = await LinkedDesk.OpenAsync();
        var id = (await desk.FileAsync(1))[0];
        var ticket = await desk.GetAsync(id);
        var happened = new RecordedEvent(
            ticket.Version + 1, ticket.UpdatedAt, "max", new KeysChanged(TicketKeyKind.Subject) { Added = new(["device/1 Laptop 1"]) });

        var shown = await desk.Get<LinkSight>().ShowAsync(
            [happened], Visibility.Of(new Actor { UserId = "max" }), default);

        Assert.Equal(new KeysChanged(TicketKeyKind.Withheld), Assert.Single(shown).Event);
    }

    [Theory]
    [InlineData("https://example.com/1", "https://example.com/1")]
    [InlineData("/devices/1", "/devices/1")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("//elsewhere.example", null)]
    [InlineData("/\\elsewhere.example", null)]
    public async Task A_link_is_an_address_of_the_web_or_none(string link, string? shown)
    {
        var desk = await OpenAsync(link: link);

        var found = await Subjects(desk).FindAsync(LinkedDesk.Max, "device/1", default);

        Assert.Equal(shown, found!.Link);
    }

    [Fact]
    public async Task What_is_called_otherwise_by_now_is_kept_so_when_it_is_said_again()
    {
        var desk = await OpenAsync();
        var id = (await desk.FileAsync(1))[0];
        await Subjects(desk).AddAsync(LinkedDesk.Ann, id, "device/1");
        devices["1"] = "Laptop of Ada";

        await Subjects(desk).AddAsync(LinkedDesk.Ann, id, "device/1");

        Assert.Equal(new(["device/1 Laptop of Ada"]), (await desk.GetAsync(id)).KeysOf(TicketKeyKind.Subject));
        Assert.Equal([id], await desk.FindAsync("subject:device/1"));
    }

    /// <summary>Regression: what the host's lookup threw failed the whole page.</summary>
    [Fact]
    public async Task While_a_lookup_fails_the_names_are_those_they_had_and_what_is_narrowed_is_nobodys()
    {
        var (open, narrowed) = (await OpenAsync(), await OpenAsync((_, _, _) => true));
        foreach (var desk in new[] { open, narrowed })
            await Subjects(desk).AddAsync(LinkedDesk.Max, (await desk.FileAsync(1))[0], "device/1");
        fails = true;

        var shown = Assert.Single(await Subjects(open).ListAsync(LinkedDesk.Max, new TicketId(1), default));
        Assert.Equal(("Laptop 1", null, false, true), (shown.Title, shown.Link, shown.IsDeleted, shown.IsUnanswered));
        Assert.Empty(await Subjects(narrowed).ListAsync(LinkedDesk.Max, new TicketId(1), default));
        Assert.Equal([1], (await open.FindAsync("subject:device/1")).Select(id => id.Value));
        Assert.Empty(await narrowed.FindAsync("subject:device/1"));
        foreach (var desk in new[] { open, narrowed })
        {
            var refused = await Assert.ThrowsAsync<TicketValidationException>(() =>
                Subjects(desk).AddAsync(LinkedDesk.Max, new TicketId(1), "device/2"));
            Assert.Equal(FieldErrorCodes.Unanswered, Assert.Single(refused.Errors).Code);
        }

        await Subjects(open).RemoveAsync(LinkedDesk.Max, new TicketId(1), "device/1");
        Assert.Empty((await open.GetAsync(new TicketId(1))).Subjects);
    }

    [Fact]
    public async Task A_lookup_that_takes_too_long_is_given_up_and_not_asked_again_for_a_while()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        var desk = await OpenAsync(time: time);
        var id = (await desk.FileAsync(1))[0];
        await Subjects(desk).AddAsync(LinkedDesk.Max, id, "device/1");
        hanging = new();
        asked.Clear();

        var first = Subjects(desk).ListAsync(LinkedDesk.Max, id, default);
        await hanging.Task;
        time.Advance(new TicketingOptions().SubjectTimeout);
        Assert.True(Assert.Single(await first).IsUnanswered);
        Assert.True(Assert.Single(await Subjects(desk).ListAsync(LinkedDesk.Max, id, default)).IsUnanswered);
        Assert.Single(asked);

        hanging = null;
        time.Advance(SubjectBook.Rest);
        Assert.False(Assert.Single(await Subjects(desk).ListAsync(LinkedDesk.Max, id, default)).IsUnanswered);
    }

    [Fact]
    public async Task Who_asked_and_has_gone_is_not_taken_for_a_lookup_that_fails()
    {
        var desk = await OpenAsync();
        var id = (await desk.FileAsync(1))[0];
        await Subjects(desk).AddAsync(LinkedDesk.Max, id, "device/1");
        hanging = new();
        using var gone = new CancellationTokenSource();

        var asking = Subjects(desk).ListAsync(LinkedDesk.Max, id, gone.Token);
        await hanging.Task;
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Merging_takes_along_what_the_other_ticket_is_not_about_yet_also_what_is_hidden_and_undoing_gives_that_back()
    {
        var desk = await OpenAsync((actor, id, _) => actor.UserId != "ann" || id != "3");
        var ids = await desk.FileAsync(2);
        var (old, into) = (ids[0], ids[1]);
        foreach (var (ticket, device) in new[] { (old, 1), (old, 2), (old, 3), (into, 2) })
            await Subjects(desk).AddAsync(LinkedDesk.Max, ticket, $"device/{device}");
        devices["2"] = "Laptop of Ada";
        await Subjects(desk).AddAsync(LinkedDesk.Max, into, "device/2");
        var before = await desk.StatesAsync(ids);

        await desk.MergeAsync(old, into, LinkedDesk.Ann);

        Assert.Equal(
            ["device/1 Laptop 1", "device/2 Laptop of Ada", "device/3 Laptop 3"],
            (await desk.GetAsync(into)).KeysOf(TicketKeyKind.Subject));
        Assert.Equal(3, (await desk.GetAsync(old)).Subjects.Count());
        Assert.Equal(["device/1", "device/2"], await NamedAsync(LinkedDesk.Ann));
        Assert.Equal([old, into], (await desk.FindAsync("subject:device/3")).Order());
        await desk.Merges.UndoAsync(LinkedDesk.Ann, old);
        Assert.Equal(before, await desk.StatesAsync(ids));

        async Task<IEnumerable<string>> NamedAsync(Caller caller) =>
            (await Subjects(desk).ListAsync(caller, into, default)).Select(shown => $"{shown.Reference}").Order();
    }

    [Fact]
    public async Task Merging_takes_all_along_or_is_refused_and_undoing_it_leaves_what_was_said_meanwhile()
    {
        var desk = await OpenAsync();
        var (old, into) = (await AboutAsync(1, 3), await AboutAsync(4, TicketLimits.Subjects - 3));
        var full = await AboutAsync(4, TicketLimits.Subjects - 2);
        var refused = await Assert.ThrowsAsync<TicketValidationException>(() => desk.MergeAsync(old, full));
        Assert.Equal(("into", "mergeSubjects"), (Assert.Single(refused.Errors).Field, refused.Errors[0].Code));

        await desk.MergeAsync(old, into);
        Assert.Equal(TicketLimits.Subjects, (await desk.GetAsync(into)).Subjects.Count());
        devices["1"] = "Laptop of Ada";
        await Subjects(desk).AddAsync(LinkedDesk.Max, into, "device/1");
        await desk.Merges.UndoAsync(LinkedDesk.Max, old);

        Assert.Equal(TicketLimits.Subjects - 2, (await desk.GetAsync(into)).Subjects.Count());
        Assert.Contains(new(new("device", "1"), "Laptop of Ada"), (await desk.GetAsync(into)).Subjects);

        async Task<TicketId> AboutAsync(int first, int count) => (await desk.Tickets.CreateAsync(LinkedDesk.Max, new()
        {
            Title = "Broken",
            Subjects = [.. Enumerable.Range(first, count).Select(number => $"device/{number}")],
        })).Id;
    }

    private static SubjectDesk Subjects(LinkedDesk desk) => desk.Get<SubjectDesk>();

    private Task<LinkedDesk> OpenAsync(
        Func<Actor, string, string?, bool>? isVisible = null, string? link = null, TimeProvider? time = null) =>
        LinkedDesk.OpenAsync(t =>
        {
            t.Services.AddSingleton(time ?? TimeProvider.System);
            t.AddTicketSubject(new SubjectKind<string>("device", new("Device"))
            {
                FindAsync = FindAsync,
                TitleOf = name => name,
                LinkOf = _ => link,
                IsVisible = isVisible,
            });
        });

    private async Task<IReadOnlyDictionary<string, string>> FindAsync(
        IServiceProvider services, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        asked.Add(ids.Count);
        if (fails)
            throw new InvalidOperationException("The book of devices is away.");
        if (hanging is not null)
        {
            hanging.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        }

        return ids.Where(devices.ContainsKey).ToDictionary(id => id, id => devices[id]);
    }
}

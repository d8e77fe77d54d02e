using Ticketing.Conformance.Notifications;
using Ticketing.Conformance.Reading;
using Ticketing.Notifications;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Model;

/// <summary>
/// Makes one commit after the other, mostly such as fit what is stored, sometimes such as must be refused or answered as
/// repetitions; and keeps the rows that must be stored by then.
/// </summary>
internal sealed class RandomHistory(Random random, long firstId)
{
    private readonly Dictionary<TicketId, Ticket> current = [];
    private readonly ItemsOfTickets items = new();
    private readonly CommentsOfTickets comments = new();
    private readonly List<Ticket> stale = [];
    private readonly HashSet<Category> categories =
        [.. Furniture.All.OfType<SaveCategory>().Select(save => save.Category with { IsDefault = false })];
    private long nextId = firstId;
    private double minutes;
    private int serial;
    private TicketingCommit? keyed;

    /// <summary>The numbers that one commit takes at most.</summary>
    public const int MostNewTickets = 3;

    public IReadOnlyCollection<Ticket> Tickets => current.Values;

    public TicketingCommit Next()
    {
        // Often the same time again, so that there are ties to be ordered.
        minutes += random.Chance(50) ? 0 : random.Next(4) + random.NextDouble();
        serial++;
        var kind = current.Count < 5 ? 0 : random.Next(100);
        return kind switch
        {
            < 25 => Commit(Enumerable.Range(0, 1 + random.Next(MostNewTickets)).Select(_ => File())),
            < 70 => Commit(Sample(1 + random.Next(3)).Select(Change)),
            < 75 => Commit([Import()]),
            < 82 => Commit(WithStale(Sample(2))),
            < 86 when keyed is not null => keyed,
            < 93 => Commit([]) with { Directory = [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Directory())] },
            _ => Commit([]),
        };
    }

    /// <summary>Takes over what was stored.</summary>
    public void Stored(TicketingCommit commit)
    {
        foreach (var change in commit.Tickets)
        {
            if (change.Before is not null)
                stale.Add(change.Before);
            current[change.After.Id] = change.After;
            items.Stored(change);
            comments.Stored(change);
        }

        foreach (var change in commit.Directory)
        {
            if (change is SaveCategory save)
                categories.Add(save.Category with { IsDefault = false });
            if (change is DeleteCategory delete)
                categories.RemoveWhere(category => category.Project == delete.Project && category.Key == delete.Key);
        }

        if (commit.Idempotency is not null)
            keyed = commit;
    }

    private TicketingCommit Commit(IEnumerable<TicketChange> tickets) => new()
    {
        Tenant = "",
        At = Now(),
        Tickets = [.. tickets],
        Documents = random.Chance(20)
            ? [new("view", $"view {random.Next(4)}", random.Next(3), random.Chance(20) ? null : $"{serial}")]
            : [],
        // Times of their own, so that the order in which they are due is told by them alone.
        Alarms = random.Chance(30) ? [new("sla", $"{random.Next(6)}", random.Chance(30) ? null : Scene.At(serial + 0.5), $"{serial}")] : [],
        Outbox = random.Chance(20) ? [new($"{serial}", "mail", "{}", Scene.At(serial))] : [],
        // Few ids: some are there already, some outcomes are of none.
        Notifications = random.Chance(30) ? [Told.Entry($"{random.Next(60)}") with { At = Scene.At(serial) }] : [],
        NotificationOutcomes = random.Chance(30)
            ? [new($"{random.Next(60)}", (NotificationState)random.Next(4), Scene.At(serial), random.Chance(50) ? $"{serial}" : null)]
            : [],
        NotificationsRead = random.Chance(5) ? [NotificationsRead.AllUpTo("ann", Told.App, long.MaxValue, Scene.At(serial))] : [],
        Idempotency = random.Chance(15) ? new($"key {serial}", "print", $"{serial}") : null,
    };

    private TicketChange File() => New(imported: false).Change;

    private StagedTicket New(bool imported)
    {
        var project = random.Pick(Furniture.Projects);
        var status = random.Status();
        return StagedTicket.New(
            new(nextId++),
            Scene.Filed(random.Text(), project) with
            {
                Category = CategoryOf(project),
                Status = status.Key,
                StatusCategory = status.Category,
                Priority = random.Priority(),
                Requester = random.Person(),
                Creator = random.Person(),
                Organisation = random.Maybe(Furniture.Organisations),
                Team = random.Maybe(Furniture.Teams),
                Assignee = random.Maybe(Furniture.People),
                DueAt = Due(),
                // Few references: some are taken, and the whole commit must be refused.
                ExternalRef = random.Chance(15) ? $"REF{random.Next(12)}" : null,
                Source = random.Maybe(References.Sources),
                Tags = random.Tagged(),
                AccessKeys = random.KeyRing(),
            },
            Now(),
            random.Person(),
            random.Chance(60) ? random.Text() : null,
            imported);
    }

    private TicketChange Import()
    {
        var draft = New(imported: true);
        for (var number = 0; number < 2; number++)
            draft = draft.Then(RandomEvent.Reported(random, $"{serial}/{number}", Now()), Now(), random.Person(), imported: true);
        return draft.Change;
    }

    private TicketChange Change(Ticket ticket)
    {
        var draft = StagedTicket.Of(ticket);
        var there = items.Of(ticket.Id);
        for (var number = 0; number <= random.Next(3); number++)
        {
            var (happened, text) = RandomEvent.Of(random, draft.Row, Due(), CategoryOf, there);
            draft = draft.Then(happened, Now(), random.Person(), text);
        }

        // Of a stale row what is rewritten may be gone: it is refused all the same.
        var said = comments.Of(ticket.Id).Where(comment => comment.Text.Number <= ticket.Version).ToList();
        if (said.Count > 0 && random.Chance(30))
            draft = draft.Rewriting(random.Pick(said), random.Chance(70) ? random.Text() : null, Now(), random.Person());
        return draft.Change;
    }

    private IEnumerable<TicketChange> WithStale(List<Ticket> sample)
    {
        // A commit has each ticket once at most.
        var others = stale.Where(old => sample.TrueForAll(ticket => ticket.Id != old.Id)).ToList();
        return others.Count == 0 ? sample.Select(Change) : [.. sample.Select(Change), Change(random.Pick(others))];
    }

    private List<Ticket> Sample(int count) => [.. current.Values.OrderBy(_ => random.Next()).Take(count)];

    private DirectoryChange Directory()
    {
        var project = random.Pick(Furniture.Projects);
        return random.Next(5) switch
        {
            0 => new SaveCategory(
                new(project, $"spare-{random.Next(2)}", $"spare {serial}", IsDefault: random.Chance(40), IsActive: random.Chance(80))),
            // One of the three that no ticket has may be deleted; tickets take only those that are left.
            1 => new DeleteCategory(project, random.Pick(["spare-0", "spare-1", "hardware"])),
            2 => new SaveUser(
                new() { Id = random.Person(), DisplayName = $"name {serial}",
                    Email = random.Chance(50) ? $"{random.Word()}@example.org" : null }),
            3 => new SetUserTeams(random.Person(), random.Some(Furniture.Teams)),
            _ => new SetUserRoles(random.Person(), [.. random.Some(["Agent", "Manager", "Requester"]).Select(Granted)]),
        };
    }

    private GrantedRole Granted(string role) => new(role, random.Maybe(Furniture.Projects));

    private string CategoryOf(string project) =>
        random.Pick([.. categories.Where(category => category.Project == project).Select(category => category.Key)]);

    private DateTimeOffset? Due() => random.Chance(50) ? null : Scene.At(random.Next(90));

    private DateTimeOffset Now() => Scene.At(minutes);
}

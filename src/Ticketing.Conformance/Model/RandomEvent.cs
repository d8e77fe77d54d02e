using Ticketing.Tickets;

namespace Ticketing.Conformance.Model;

/// <summary>Something that may happen to a ticket.</summary>
internal static class RandomEvent
{
    // A field asks for what those of the first come to.
    public static readonly string[] ItemKinds = ["time", "part"];

    public static readonly string[] Links = ["blocks/1", "blockedBy/1", "duplicates/2", "duplicates/3", "parent/2", "mergedInto/3"];

    public static readonly string[] Splits = ["0/2", "1/3", "2/3", "4/2/1"];

    public static readonly string[] Sites = ["north", "south"];

    public static readonly string[] Blockers = ["1", "2"];

    /// <returns>The event and the text that comes with it, if any.</returns>
    public static (TicketEvent Event, string? Text) Of(
        Random random, Ticket ticket, DateTimeOffset? due, Func<string, string> categoryOf, List<TicketItem> items)
    {
        var (status, category) = random.Status();
        var project = random.Pick(Furniture.Projects);
        return random.Next(24) switch
        {
            0 => (new TitleChanged(random.Text()), null),
            1 => (new DescriptionChanged(), random.Text()),
            2 => (new PriorityChanged(random.Priority()), null),
            3 => (new CategoryChanged(categoryOf(ticket.Project)), null),
            4 => (new ProjectChanged(project, categoryOf(project), "default", 1, status, category), null),
            5 => (new DueDateChanged(due), null),
            6 => (new TagsChanged(random.Tagged()), null),
            7 => (new AccessKeysChanged(random.KeyRing()), null),
            8 => (new AssignmentChanged(random.Maybe(Furniture.Teams), random.Maybe(Furniture.People)), null),
            14 => (Watchers(random, ticket), null),
            18 => (Keys(random, ticket, TicketKeyKind.Link, Links), null),
            19 => (Keys(random, ticket, TicketKeyKind.Blocker, Blockers), null),
            22 => (Split(random, ticket), null),
            20 => (Fields(random), null),
            21 => (Undone(random, due), null),
            15 or 16 or 17 => (Item(random, items), null),
            9 or 10 => (new Transitioned("move", ticket.Status, status, category, 1), null),
            11 => (Comment(random, CommentVisibility.Internal), random.Text()),
            _ => (Comment(random, CommentVisibility.Public), random.Text()),
        };
    }

    private static CommentAdded Comment(Random random, CommentVisibility visibility) => new(visibility)
    {
        Mentioned = random.Chance(40) ? new(random.Some(Furniture.People)) : default,
        Watching = random.Chance(40) ? new(random.Some(Furniture.People)) : default,
        Answered = random.Chance(40) ? random.Chance(70) : null,
    };

    private static KeysChanged Watchers(Random random, Ticket ticket)
    {
        var wanted = random.Some(Furniture.People);
        return new(TicketKeyKind.Watcher)
        {
            Added = new(wanted.Except(ticket.Watchers)),
            Removed = new(ticket.Watchers.Except(wanted)),
            Internal = random.Chance(20),
        };
    }

    private static KeysChanged Keys(Random random, Ticket ticket, TicketKeyKind kind, string[] all)
    {
        var (wanted, there) = (random.Some(all), ticket.KeysOf(kind));
        return new(kind) { Added = new(wanted.Except(there)), Removed = new(there.Except(wanted)) };
    }

    // A mark is taken off by importing alone, as what it was.
    private static KeysChanged Split(Random random, Ticket ticket) => Keys(random, ticket, TicketKeyKind.Split, Splits) with
    {
        Removed = default, Internal = random.Chance(30),
    };

    private static MergeUndone Undone(Random random, DateTimeOffset? at)
    {
        var (status, category) = random.Status();
        return new()
        {
            Status = status,
            StatusCategory = category,
            WorkflowVersion = 1,
            ResolvedAt = random.Chance(50) ? at : null,
            ResolvedBy = random.Maybe(Furniture.People),
            ClosedAt = random.Chance(50) ? at : null,
            Reopens = random.Next(2),
            Answered = random.Chance(50),
        };
    }

    // One of them agents alone see.
    private static FieldsChanged Fields(Random random)
    {
        var isInternal = random.Chance(40);
        var (field, kind, values) = isInternal
            ? ("cost", CustomFieldKind.Decimal, new[] { "-1", "2.5", "10" })
            : ("sites", CustomFieldKind.Choices, Sites);
        var value = new FieldValue(kind, new(isInternal ? [random.Pick(values)] : random.Some(values)));
        return new(default(EquatableDictionary<FieldValue>).With(field, random.Chance(20) ? new(kind, default) : value))
        {
            Internal = isInternal,
        };
    }

    // The list is of those that the ticket has, and is changed along.
    private static TicketEvent Item(Random random, List<TicketItem> items)
    {
        if (items.Count == 0 || random.Chance(40))
        {
            var added = Item(random, random.Pick(ItemKinds), $"{random.Next(1_000_000_000)}", random.Chance(50));
            items.Add(added);
            return new ItemAdded(added);
        }

        var index = random.Next(items.Count);
        var before = items[index];
        if (random.Chance(40))
        {
            items.RemoveAt(index);
            return new ItemRemoved(before);
        }

        items[index] = Item(random, before.Kind, before.Key, before.Internal);
        return new ItemChanged(items[index], before);
    }

    private static TicketItem Item(Random random, string kind, string key, bool isInternal) => new()
    {
        Kind = kind,
        Key = key,
        By = random.Person(),
        Person = random.Maybe(Furniture.People),
        At = random.Chance(80) ? Scene.At(random.Next(60)) : null,
        Amount = random.Chance(80) ? random.Next(3) * 100 : null,
        Other = random.Chance(20) ? new(1 + random.Next(100)) : null,
        Internal = isInternal,
        Data = $$"""{"note":"{{random.Word()}}"}""",
    };

    public static SourceReported Reported(Random random, string revision, DateTimeOffset at)
    {
        var (status, category) = random.Status();
        return new()
        {
            Revision = revision,
            SourceStatus = "As they say",
            Status = status,
            StatusCategory = category,
            ResolvedAt = random.Chance(50) ? at : null,
            ResolvedBy = random.Maybe(Furniture.People),
            ClosedAt = random.Chance(50) ? at : null,
            Reassignments = random.Next(3),
            Reopens = random.Next(2),
        };
    }
}

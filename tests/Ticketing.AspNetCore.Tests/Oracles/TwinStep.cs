using FsCheck;
using FsCheck.Fluent;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>Something that happens in both of two worlds, and what colleagues say to each other about it in one of them only.</summary>
/// <param name="Minutes">How long after the step before.</param>
/// <param name="Ticket">Which ticket.</param>
/// <param name="Everywhere">What happens to it in both; null for nothing.</param>
/// <param name="Between">What is said and worked among colleagues, before and after it.</param>
internal sealed record TwinStep(int Minutes, int Ticket, TicketCommand? Everywhere, IReadOnlyList<TicketCommand> Between)
{
    private static readonly string[] Words = ["zebra", "zeppelin", "quartz", "walnut", "printer"];

    private static readonly TicketCommand[] Worked =
    [
        AddItem.Of(TimeItems.Kind, new() { Person = "tom", At = new(2026, 5, 1, 9, 0, 0, default), Minutes = 90, Activity = "zebra" }),
        AddItem.Of(EstimateItems.Kind, new(480)),
    ];

    /// <summary>Histories of any kind.</summary>
    public static Gen<IReadOnlyList<TwinStep>> Histories(int tickets) =>
        (from minutes in Gen.Choose(0, 40)
         from ticket in Gen.Choose(0, tickets - 1)
         from command in Gen.Frequency((1, Gen.Constant<TicketCommand?>(null)), (4, Commands()))
         from muttered in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
         from body in Text()
         from worked in Gen.SubListOf(Worked)
         select new TwinStep(
             minutes, ticket, command, [.. Enumerable.Repeat(new AddComment(body, CommentVisibility.Internal), muttered), .. worked]))
        .ListOf(25).Select(steps => (IReadOnlyList<TwinStep>)[.. steps]);

    /// <summary>The same without what colleagues say to each other.</summary>
    public TicketCommand? InSilence => Everywhere switch
    {
        AssignTicket assign => assign with { Why = null },
        FireTransition { Comment.Visibility: CommentVisibility.Internal } fire => fire with { Comment = null },
        _ => Everywhere,
    };

    private static Gen<TicketCommand?> Commands() => Gen.OneOf(
        from body in Text() select (TicketCommand?)new AddComment(body, CommentVisibility.Public),
        from title in Text() select (TicketCommand?)new EditTicket { Title = title },
        from description in Text() select (TicketCommand?)new EditTicket { Description = description },
        from priority in Gen.Elements(Enum.GetValues<Priority>()) select (TicketCommand?)new EditTicket { Priority = priority },
        from tags in Gen.SubListOf("vip", "loud") select (TicketCommand?)new EditTicket { Tags = new([.. tags]) },
        from keys in Gen.SubListOf("gold") select (TicketCommand?)new SetAccessKeys([.. keys]),
        from team in Gen.Elements<string?>(null, "network", "floor")
        from assignee in Gen.Elements<string?>(null, "tom", "ext")
        from why in Gen.Elements<string?>(null, "The customer is difficult.")
        select (TicketCommand?)new AssignTicket { Team = team, Assignee = assignee, Why = why },
        from other in Gen.Choose(1, 7) select (TicketCommand?)new MergeTicket(new(other)),
        Gen.Constant((TicketCommand?)new UndoMerge()),
        from trigger in Gen.Elements("start", "complete", "wait", "resume", "verify", "reopen", "cancel")
        from comment in Gen.Elements<AddComment?>(
            null, new AddComment("between us: zebra", CommentVisibility.Internal), new AddComment("walnut", CommentVisibility.Public))
        select (TicketCommand?)new FireTransition(trigger, comment));

    private static Gen<string> Text() => Gen.Elements(Words).NonEmptyListOf().Select(words => string.Join(' ', words.Take(6)));
}

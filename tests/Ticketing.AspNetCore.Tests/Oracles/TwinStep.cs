using FsCheck;
using FsCheck.Fluent;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>Something that happens in both of two worlds, and what colleagues say to each other about it in one of them only.</summary>
/// <param name="Minutes">How long after the step before.</param>
/// <param name="Ticket">Which ticket.</param>
/// <param name="Everywhere">What happens to it in both; null for nothing.</param>
/// <param name="Between">What is said, attached, noted and worked among colleagues, before and after it.</param>
internal sealed record TwinStep(int Minutes, int Ticket, TicketCommand? Everywhere, IReadOnlyList<TicketCommand> Between)
{
    private static readonly TicketCommand[] Worked =
    [
        AddItem.Of(TimeItems.Kind, new() { Person = "tom", At = new(2026, 5, 1, 9, 0, 0, default), Minutes = 90, Activity = "zebra" }),
        AddItem.Of(EstimateItems.Kind, new(480)),
        AddItem.Of(AttachmentItems.Internal, TwinFiles.Picture),
        TwinCommands.InField("risk", "zebra"),
    ];

    /// <summary>Histories of any kind.</summary>
    public static Gen<IReadOnlyList<TwinStep>> Histories(int tickets) =>
        (from minutes in Gen.Choose(0, 40)
         from ticket in Gen.Choose(0, tickets - 1)
         from command in Gen.Frequency((1, Gen.Constant<TicketCommand?>(null)), (4, TwinCommands.All.Select(one => (TicketCommand?)one)))
         from muttered in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
         from body in TwinCommands.Text
         from worked in Gen.SubListOf(Worked)
         select new TwinStep(
             minutes, ticket, command, [.. Enumerable.Repeat(new AddComment(body, CommentVisibility.Internal), muttered), .. worked]))
        .ListOf(25).Select(steps => (IReadOnlyList<TwinStep>)[.. steps]);

    /// <summary>Lets it happen.</summary>
    public async Task HappenAsync(TwinDesks twins)
    {
        var ticket = twins.Tickets[Ticket];
        twins.Pass(TimeSpan.FromMinutes(Minutes));
        foreach (var remark in Between)
            await twins.DoInOneAsync(ticket, remark);
        if (Everywhere is not null)
        {
            twins.Pass(TimeSpan.FromSeconds(20));
            await twins.DoAsync(ticket, Everywhere, ticket, InSilence(Everywhere));
        }

        twins.Pass(TimeSpan.FromSeconds(20));
        foreach (var remark in Between)
            await twins.DoInOneAsync(ticket, remark);
    }

    // The same without what colleagues say to each other.
    private static TicketCommand InSilence(TicketCommand command) => command switch
    {
        AssignTicket assign => assign with { Why = null },
        FireTransition { Comment.Visibility: CommentVisibility.Internal } fire => fire with { Comment = null },
        _ => command,
    };
}

using FsCheck;
using FsCheck.Fluent;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Links;
using Ticketing.Tickets;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>
/// Something that happens in both of two worlds to a ticket that people see, and to one that they do not: what they do not see is another
/// one in each.
/// </summary>
/// <param name="Minutes">How long after the step before.</param>
/// <param name="Ticket">Which ticket that people see.</param>
/// <param name="Everywhere">What happens to it in both; null for nothing.</param>
/// <param name="Tied">How it is tied to what is hidden; null for not at all.</param>
/// <param name="InOne">What happens to the hidden one of the one world.</param>
/// <param name="InOther">What happens to the hidden one of the other.</param>
internal sealed record HiddenStep(
    int Minutes, int Ticket, TicketCommand? Everywhere, HiddenTie? Tied, TicketCommand InOne, TicketCommand InOther)
{
    private static readonly LinkEnd[] Ends =
    [
        LinkKind.Blocks.Forward, LinkKind.Blocks.Backward, LinkKind.Parent.Forward, LinkKind.Parent.Backward,
        LinkKind.Duplicates.Forward, LinkKind.RelatesTo.Forward,
    ];

    /// <summary>Histories of any kind.</summary>
    public static Gen<IReadOnlyList<HiddenStep>> Histories(int tickets) =>
        (from minutes in Gen.Choose(0, 40)
         from ticket in Gen.Choose(0, tickets - 1)
         from command in Gen.Frequency((1, Gen.Constant<TicketCommand?>(null)), (2, TwinCommands.All.Select(one => (TicketCommand?)one)))
         from tie in Gen.Frequency((1, Gen.Constant<HiddenTie?>(null)), (3, Ties().Select(one => (HiddenTie?)one)))
         from inOne in OutOfSight()
         from inOther in OutOfSight()
         select new HiddenStep(minutes, ticket, command, tie, inOne, inOther))
        .ListOf(25).Select(steps => (IReadOnlyList<HiddenStep>)[.. steps]);

    /// <summary>Lets it happen.</summary>
    /// <param name="twins">Where.</param>
    /// <param name="first">A hidden ticket.</param>
    /// <param name="second">Another one, which stands for the first in the other world.</param>
    public async Task HappenAsync(TwinDesks twins, HiddenThings first, HiddenThings second)
    {
        var ticket = twins.Tickets[Ticket];
        twins.Pass(TimeSpan.FromMinutes(Minutes));
        await twins.DoInOneAsync(first.Ticket, InOne);
        await twins.DoInOtherAsync(second.Ticket, InOther);
        twins.Pass(TimeSpan.FromSeconds(20));
        if (Everywhere is not null)
            await twins.DoAsync(ticket, Everywhere);
        if (Tied is null)
            return;
        twins.Pass(TimeSpan.FromSeconds(20));
        var (inOne, inOther) = (Tied.Of(ticket, first), Tied.Of(ticket, second));
        await twins.DoAsync(inOne.On, inOne.Command, inOther.On, inOther.Command);
    }

    private static Gen<HiddenTie> Ties() => Gen.OneOf(
        from end in Gen.Elements(Ends) select new HiddenTie((seen, hidden) => (seen, new LinkTicket(end, hidden.Ticket))),
        from end in Gen.Elements(Ends) select new HiddenTie((seen, hidden) => (seen, new UnlinkTicket(end, hidden.Ticket))),
        Gen.Constant(new HiddenTie((seen, hidden) => (seen, new AddSubject(hidden.Subject)))),
        Gen.Constant(new HiddenTie((seen, hidden) => (seen, new RemoveSubject(hidden.Subject)))),
        Gen.Constant(new HiddenTie((_, hidden) => (hidden.Ticket, new AddSubject(hidden.Subject)))),
        Gen.Constant(new HiddenTie((seen, hidden) => (seen, new MergeTicket(hidden.Ticket)))),
        Gen.Constant(new HiddenTie((seen, hidden) => (hidden.Ticket, new MergeTicket(seen)))),
        Gen.Constant(new HiddenTie((_, hidden) => (hidden.Ticket, new UndoMerge()))));

    // Whether what blocks is over is said of what it blocks; so is no status changed.
    private static Gen<TicketCommand> OutOfSight() => Gen.OneOf(
        from title in TwinCommands.Text select (TicketCommand)new EditTicket { Title = title },
        from priority in Gen.Elements(Enum.GetValues<Priority>()) select (TicketCommand)new EditTicket { Priority = priority },
        from tags in Gen.SubListOf("vip", "loud") select (TicketCommand)new EditTicket { Tags = new([.. tags]) },
        from colour in Gen.Elements("red", "blue") select TwinCommands.InField("colour", colour),
        from cost in Gen.Elements("5", "7.5", "12") select TwinCommands.InField("cost", cost),
        from body in TwinCommands.Text select (TicketCommand)new AddComment(body, CommentVisibility.Public),
        from file in Gen.Elements(TwinFiles.Picture, TwinFiles.Text) select (TicketCommand)AddItem.Of(AttachmentItems.Public, file),
        from minutes in Gen.Choose(1, 90)
        select (TicketCommand)AddItem.Of(
            TimeItems.Kind, new() { Person = "tom", At = new(2026, 5, 1, 9, 0, 0, default), Minutes = minutes, Activity = "zebra" }));
}

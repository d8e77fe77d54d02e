using FsCheck;
using FsCheck.Fluent;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>What happens in both of two worlds, of any kind.</summary>
internal static class TwinCommands
{
    private static readonly string[] Words = ["zebra", "zeppelin", "quartz", "walnut", "printer"];

    public static Gen<string> Text { get; } = Gen.Elements(Words).NonEmptyListOf().Select(words => string.Join(' ', words.Take(6)));

    public static Gen<TicketCommand> All { get; } = Gen.OneOf(
        from body in Text select (TicketCommand)new AddComment(body, CommentVisibility.Public),
        from title in Text select (TicketCommand)new EditTicket { Title = title },
        from description in Text select (TicketCommand)new EditTicket { Description = description },
        from priority in Gen.Elements(Enum.GetValues<Priority>()) select (TicketCommand)new EditTicket { Priority = priority },
        from tags in Gen.SubListOf("vip", "loud") select (TicketCommand)new EditTicket { Tags = new([.. tags]) },
        from colour in Gen.Elements("red", "blue", "") select InField("colour", colour),
        from cost in Gen.Elements("", "5", "7.5", "12") select InField("cost", cost),
        from file in Gen.Elements(TwinFiles.Picture, TwinFiles.Text)
        select (TicketCommand)AddItem.Of(AttachmentItems.Public, file),
        from keys in Gen.SubListOf("gold") select (TicketCommand)new SetAccessKeys([.. keys]),
        from order in Gen.Elements("o-1", "o-2") select (TicketCommand)new AddSubject(new("order", order)),
        from team in Gen.Elements<string?>(null, "network", "floor")
        from assignee in Gen.Elements<string?>(null, "tom", "ext")
        from why in Gen.Elements<string?>(null, "The customer is difficult.")
        select (TicketCommand)new AssignTicket { Team = team, Assignee = assignee, Why = why },
        from other in Gen.Choose(1, 7) select (TicketCommand)new MergeTicket(new(other)),
        Gen.Constant((TicketCommand)new UndoMerge()),
        from trigger in Gen.Elements("start", "complete", "wait", "resume", "verify", "reopen", "cancel")
        from comment in Gen.Elements<AddComment?>(
            null, new AddComment("between us: zebra", CommentVisibility.Internal), new AddComment("walnut", CommentVisibility.Public))
        select (TicketCommand)new FireTransition(trigger, comment));

    /// <summary>Puts a value into a field, or with an empty one nothing.</summary>
    public static TicketCommand InField(string field, string value) => new EditTicket
    {
        Fields = new Dictionary<string, IReadOnlyList<string>> { [field] = value.Length == 0 ? [] : [value] },
    };
}

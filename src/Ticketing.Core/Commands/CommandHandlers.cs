using System.Collections.Frozen;

namespace Ticketing.Commands;

/// <summary>Which handler each kind of command has.</summary>
internal static class CommandHandlers
{
    private static readonly FrozenDictionary<Type, ICommandHandler> All = new Dictionary<Type, ICommandHandler>
    {
        [typeof(EditTicket)] = new EditTicketHandler(),
        [typeof(AssignTicket)] = new AssignTicketHandler(),
        [typeof(TakeTicket)] = new TakeTicketHandler(),
        [typeof(FireTransition)] = new FireTransitionHandler(),
        [typeof(AddComment)] = new AddCommentHandler(),
        [typeof(EditComment)] = new EditCommentHandler(),
        [typeof(DeleteComment)] = new DeleteCommentHandler(),
        [typeof(SetAccessKeys)] = new SetAccessKeysHandler(),
        [typeof(WatchTicket)] = new WatchTicketHandler(),
        [typeof(UnwatchTicket)] = new UnwatchTicketHandler(),
        [typeof(AddItem)] = new AddItemHandler(),
        [typeof(ChangeItem)] = new ChangeItemHandler(),
        [typeof(RemoveItem)] = new RemoveItemHandler(),
        [typeof(LinkTicket)] = new LinkTicketHandler(),
        [typeof(UnlinkTicket)] = new UnlinkTicketHandler(),
        [typeof(AddSubject)] = new AddSubjectHandler(),
        [typeof(RemoveSubject)] = new RemoveSubjectHandler(),
        [typeof(CloseAsDuplicate)] = new CloseAsDuplicateHandler(),
        [typeof(MergeTicket)] = new MergeTicketHandler(),
        [typeof(UndoMerge)] = new UndoMergeHandler(),
        [typeof(SplitComment)] = new SplitCommentHandler(),
    }.ToFrozenDictionary();

    /// <summary>The handler of a command.</summary>
    public static ICommandHandler Of(TicketCommand command) => All[command.GetType()];
}

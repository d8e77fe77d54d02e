using System.Runtime.CompilerServices;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.Tests.Commands;

public sealed class CommandHandlerTests
{
    public static TheoryData<Type> Commands => [.. FamilyOf<TicketCommand>()];

    [Theory, MemberData(nameof(Commands))]
    public void Every_command_has_a_handler_of_its_own(Type command)
    {
        var handler = CommandHandlers.Of((TicketCommand)RuntimeHelpers.GetUninitializedObject(command));

        Assert.Equal(typeof(CommandHandler<>).MakeGenericType(command), handler.GetType().BaseType);
    }

    [Fact]
    public void Every_event_says_what_it_changes()
    {
        var said = FamilyOf<TicketEvent>().ToDictionary(
            type => type, type => ((TicketEvent)RuntimeHelpers.GetUninitializedObject(type)).Changes());

        // A ticket is filed once; whatever else stood here would be an event that nobody thought of.
        Assert.Equal([typeof(TicketCreated)], said.Where(one => one.Value == TicketParts.All).Select(one => one.Key));
        Assert.Equal(
            [typeof(KeysChanged), typeof(ItemAdded), typeof(CommentAdded)],
            said.Where(one => one.Value == TicketParts.None).Select(one => one.Key));
    }

    [Fact]
    public void What_others_do_is_in_the_way_of_what_is_about_the_same()
    {
        var title = new EditTicket { Title = "New" };
        var move = new EditTicket { Project = "people", Category = "general" };
        TicketEvent moved = new ProjectChanged("people", "general", "default", 1, "to-do", StatusCategory.Open);
        TicketEvent started = new Transitioned("start", "to-do", "in-progress", StatusCategory.Active, 1);
        (TicketCommand Command, TicketEvent Happened, bool IsInTheWay)[] cases =
        [
            (title, new TitleChanged("Other"), true),
            (title, new DescriptionChanged(), false),
            (title, new CommentAdded(CommentVisibility.Public), false),
            (title, started, false),
            (new EditTicket { Title = "New", Description = "text" }, new DescriptionChanged(), true),
            (new EditTicket { Priority = Priority.High }, new PriorityChanged(Priority.Low), true),
            (new EditTicket { DueAt = null }, new DueDateChanged(null), true),
            (new EditTicket { Tags = new(["a"]) }, new TagsChanged(default), true),
            (new EditTicket { Category = "cables" }, new CategoryChanged("other"), true),
            (new EditTicket { Category = "cables" }, moved, true),
            (move, moved, true),
            (move, started, true),
            (move, new CategoryChanged("other"), false),
            (move, new AssignmentChanged(null, null), false),
            (new FireTransition("start"), started, true),
            (new FireTransition("start"), moved, true),
            (new FireTransition("start", new("Hello", CommentVisibility.Public)), new CommentAdded(CommentVisibility.Public), false),
            (new AssignTicket { Team = "network" }, new AssignmentChanged(null, "ann"), true),
            (new AssignTicket { Team = "network" }, started, false),
            (new TakeTicket(), new AssignmentChanged(null, "ann"), true),
            (new AddComment("Hello", CommentVisibility.Public), started, false),
            (new SetAccessKeys([]), new AccessKeysChanged(default), true),
        ];

        Assert.All(cases, one => Assert.Equal(one.IsInTheWay, one.Command.ConflictsWith(one.Happened)));
    }

    private static IEnumerable<Type> FamilyOf<T>() => typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)));
}

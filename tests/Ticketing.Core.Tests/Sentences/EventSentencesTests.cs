using System.Globalization;
using Ticketing.Items;
using Ticketing.Links;
using Ticketing.Sentences;
using Ticketing.Tickets;

namespace Ticketing.Tests.Sentences;

public sealed class EventSentencesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void In_order_each_sentence_knows_what_was_before() => Assert.Equal(
        [
            "filed the ticket for <ben>",
            "changed the title from “Fire” to “Smoke”",
            "changed the priority from Low to Urgent",
            "changed the category from <it/printers> to <it/paper>",
            "moved the ticket to the project <hr>, category <hr/contracts>",
            "added the tags a, b",
            "added the tags c and removed a",
            "assigned the ticket to the team <support>",
            "took the ticket",
            "assigned the ticket to <ben>",
            "took the ticket off the team <support>",
            "took the ticket off <ben>",
        ],
        Tell(
            Created,
            new TitleChanged("Smoke"),
            new PriorityChanged(Priority.Urgent),
            new CategoryChanged("paper"),
            new ProjectChanged("hr", "contracts", "default", 1, "new", StatusCategory.Open),
            new TagsChanged(new(["a", "b"])),
            new TagsChanged(new(["b", "c"])),
            new AssignmentChanged("support", null),
            new AssignmentChanged("support", "ann"),
            new AssignmentChanged("support", "ben"),
            new AssignmentChanged(null, "ben"),
            new AssignmentChanged(null, null)));

    [Fact]
    public void What_a_ticket_is_about_is_told_by_the_name_that_it_had() => Assert.Equal(
        ["said that this is about “Laptop 1”", "said that this is not about “Laptop 1”", "changed the ticket"],
        Tell(
            new KeysChanged(TicketKeyKind.Subject) { Added = new(["device/1 Laptop 1"]) },
            new KeysChanged(TicketKeyKind.Subject) { Removed = new(["device/1 Laptop 1"]) },
            new KeysChanged(new TicketKeyKind("withheld"))));

    [Fact]
    public void What_was_before_is_left_out_where_nobody_said_it() => Assert.Equal(
        [
            "changed the title to “Smoke”", "set the priority to Urgent", "set the tags to a",
            "assigned the ticket to <ben> of the team <support>", "took the ticket off <ben>",
        ],
        Tell(
            new TitleChanged("Smoke"), new PriorityChanged(Priority.Urgent), new TagsChanged(new(["a"])),
            new AssignmentChanged("support", "ben"), new AssignmentChanged("support", null)));

    private static TicketCreated Created => new()
    {
        Project = "it", Title = "Fire", Workflow = "default", WorkflowVersion = 1, Status = "new", StatusCategory = StatusCategory.Open,
        Priority = Priority.Low, Category = "printers", Requester = "ben", Creator = "ann", HasDescription = false,
    };

    private static IEnumerable<string> Tell(params TicketEvent[] events)
    {
        var sentences = new EventSentences(new ItemKinds([]), LinkKinds.BuiltIn, new Bracketed());
        return [.. events.Select((happened, at) => sentences.Tell(new(at + 1, Noon, "ann", happened)))];
    }

    private sealed class Bracketed : IEventNames
    {
        public CultureInfo Culture => CultureInfo.GetCultureInfo("en-GB");

        public string Person(string id) => $"<{id}>";

        public string Team(string key) => $"<{key}>";

        public string Project(string key) => $"<{key}>";

        public string Category(string project, string key) => $"<{project}/{key}>";

        public string Status(string workflow, string key) => $"<{workflow}/{key}>";

        public string Time(DateTimeOffset at) => $"<{at:O}>";
    }
}

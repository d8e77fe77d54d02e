using Ticketing.Items;
using Ticketing.Links;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.Tickets;

namespace Ticketing.Tests.Notifications;

public sealed class NotificationSentencesTests
{
    private static readonly EquatableSet Ann = new(["ann"]);
    private static readonly EquatableSet Ben = new(["ben"]);

    private static readonly NotificationSentences Sentences = new(new ItemKinds([]), LinkKinds.BuiltIn);

    public static TheoryData<TicketEvent, string, string> Cases { get; } = new()
    {
        { new TitleChanged("Fire"), "Ann Lee changed the title to “Fire”", "Ann Lee a changé le titre en « Fire »" },
        { new DescriptionChanged(), "Ann Lee rewrote the description", "Ann Lee a réécrit la description" },
        { new PriorityChanged(Priority.Low), "Ann Lee set the priority to Low", "Ann Lee a choisi la priorité Basse" },
        { new CategoryChanged("printers"), "Ann Lee set the category to Printers", "Ann Lee a choisi la catégorie Printers" },
        { new DueDateChanged(null), "Ann Lee removed the due time", "Ann Lee a supprimé l’échéance" },
        {
            new DueDateChanged(Samples.Noon), "Ann Lee set the due time to Monday, 30 November 2026 13:00",
            "Ann Lee a fixé l’échéance au lundi 30 novembre 2026 13:00"
        },
        { new TagsChanged(new(["a", "b"])), "Ann Lee set the tags to a, b", "Ann Lee a choisi les étiquettes a, b" },
        { new TagsChanged(default), "Ann Lee removed all tags", "Ann Lee a retiré toutes les étiquettes" },
        { new AccessKeysChanged(Ann), "Ann Lee changed who else sees the ticket", "Ann Lee a modifié qui d’autre voit le ticket" },
        { new KeysChanged(TicketKeyKind.Watcher) { Added = Ann }, "Ann Lee watches the ticket", "Ann Lee observe le ticket" },
        {
            new KeysChanged(TicketKeyKind.Watcher) { Removed = Ann }, "Ann Lee watches the ticket no more",
            "Ann Lee n’observe plus le ticket"
        },
        {
            new KeysChanged(TicketKeyKind.Watcher) { Added = Ben, Removed = Ann }, "Ann Lee made Ben Ito watchers and took Ann Lee off",
            "Ann Lee a désigné comme observateurs Ben Ito et retiré Ann Lee"
        },
        {
            new ProjectChanged("hr", "contracts", "default", 1, "new", StatusCategory.Open),
            "Ann Lee moved the ticket to the project hr, category contracts",
            "Ann Lee a déplacé le ticket dans le projet hr, catégorie contracts"
        },
        { new KeysChanged(new("other")) { Added = Ann }, "Ann Lee changed the ticket", "Ann Lee a modifié le ticket" },
        { new AssignmentChanged("support", "ann"), "Ann Lee took the ticket", "Ann Lee a pris le ticket" },
        { new AssignmentChanged(null, "ben"), "Ann Lee assigned the ticket to Ben Ito", "Ann Lee a attribué le ticket à Ben Ito" },
        {
            new AssignmentChanged("support", null), "Ann Lee assigned the ticket to the team First line",
            "Ann Lee a attribué le ticket à l’équipe First line"
        },
        { new AssignmentChanged(null, null), "Ann Lee removed the assignment", "Ann Lee a supprimé l’attribution" },
        { new CommentAdded(CommentVisibility.Internal), "Ann Lee added an internal note", "Ann Lee a ajouté une note interne" },
        {
            new ItemRemoved(new TicketItem { Kind = "gone", Key = "1", By = "ann", Data = "{}" }),
            "Ann Lee changed something that this help desk does not know (gone)",
            "Ann Lee a modifié un élément que ce service d’assistance ne connaît pas (gone)"
        },
    };

    [Theory, MemberData(nameof(Cases))]
    public void What_happened_is_told_in_the_readers_language(TicketEvent happened, string english, string french)
    {
        foreach (var (culture, sentence) in new[] { ("en-GB", english), ("fr-FR", french) })
        {
            var notification = Samples.OfKind("changed", culture);
            var told = notification.Events[0] with { Event = new(2, Samples.Noon, "ann", happened) };
            Assert.Equal(sentence, Sentences.Of(told, notification));
        }
    }

    [Theory]
    [InlineData("filed", "Ann Lee filed the ticket", "Ann Lee a créé le ticket")]
    [InlineData("assigned", "Ann Lee assigned the ticket to you", "Ann Lee vous a confié le ticket")]
    [InlineData("mentioned", "Ann Lee mentioned you", "Ann Lee a mentionné votre nom")]
    [InlineData("commented", "Ann Lee replied", "Ann Lee a répondu")]
    [InlineData(
        "statusChanged", "Ann Lee changed the status from New to In progress", "Ann Lee a fait passer le statut de New à In progress")]
    [InlineData("changed", "Ann Lee set the tags to lab, paper", "Ann Lee a choisi les étiquettes lab, paper")]
    public void A_notification_is_told_in_one_sentence(string kind, string english, string french)
    {
        Assert.Equal(english, Sentences.Of(Samples.OfKind(kind, "en-GB")));
        Assert.Equal(french, Sentences.Of(Samples.OfKind(kind, "fr-FR")));
    }

    [Theory]
    [InlineData(NotificationReason.Team, "Ann Lee assigned the ticket to your team")]
    [InlineData(NotificationReason.Follower, "Ann Lee assigned the ticket to Ben Ito of the team First line")]
    public void Who_has_a_ticket_is_told_as_it_concerns_the_reader(NotificationReason reason, string sentence) =>
        Assert.Equal(sentence, Sentences.Of(Samples.OfKind("assigned", "en-GB") with { Reason = reason }));

    [Fact]
    public void Of_several_things_the_one_is_told_that_the_notification_is_of()
    {
        var sample = Samples.Of(
            NotificationKind.StatusChanged, NotificationReason.Requester,
            events:
            [
                (new AssignmentChanged(null, "ben"), null),
                (new Transitioned("start", "new", "in-progress", StatusCategory.Active, 1), null),
                (new PriorityChanged(Priority.Low), null),
            ]);
        var toRoom = sample with { Kind = NotificationKind.Assigned, Reason = NotificationReason.Follower };

        Assert.Equal("Ann Lee changed the status from New to In progress", Sentences.Of(sample));
        Assert.Equal("Ann Lee assigned the ticket to Ben Ito", Sentences.Of(toRoom));
        Assert.Equal("Ann Lee set the priority to Low", Sentences.Of(sample with { Kind = new("loanOverdue") }));
    }

    [Fact]
    public void What_people_typed_is_one_line_that_turns_nothing_and_has_an_end()
    {
        var sample = Samples.Of(
            NotificationKind.Changed, NotificationReason.Watcher, by: "Ann\r\nLee\u202E",
            events: [(new TagsChanged(new(Enumerable.Range(0, 30).Select(at => $"{at:00} \u2066{new string('x', 57)}"))), null)]);

        var told = Sentences.Of(sample);

        Assert.StartsWith("Ann Lee set the tags to 00 xxx", told, StringComparison.Ordinal);
        Assert.EndsWith("…", told, StringComparison.Ordinal);
        Assert.Equal(1_000, told.Length);
    }

    [Fact]
    public void The_bell_knows_no_more_than_of_what_and_why()
    {
        Assert.Equal("assigned the ticket to your team", Did("assigned", NotificationReason.Team));
        Assert.Equal("assigned the ticket", Did("assigned", NotificationReason.Follower));
        Assert.Equal("did something: loanOverdue", Did("loanOverdue", NotificationReason.Assignee));

        static string Did(string kind, NotificationReason reason) => NotificationWords.Did(new(kind), reason).English;
    }
}

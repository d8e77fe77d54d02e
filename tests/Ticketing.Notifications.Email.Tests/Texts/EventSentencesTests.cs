using Microsoft.Extensions.DependencyInjection;
using Ticketing.Notifications.Email.Texts;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Tests.Texts;

public sealed class EventSentencesTests
{
    private static readonly EquatableSet Ann = new(["ann"]);
    private static readonly EquatableSet Ben = new(["ben"]);

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
            new ItemRemoved(new TicketItem { Kind = "gone", Key = "1", By = "ann", Data = "{}" }), "Ann Lee changed the ticket",
            "Ann Lee a modifié le ticket"
        },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task What_happened_is_told_in_the_readers_language(TicketEvent happened, string english, string french)
    {
        await using var services = Mails.Services();
        var sentences = services.GetRequiredService<EventSentences>();

        foreach (var (culture, sentence) in new[] { ("en-GB", english), ("fr-FR", french) })
        {
            var notification = Samples.OfKind("changed", culture);
            var told = notification.Events[0] with { Event = new(2, Samples.Noon, "ann", happened) };
            Assert.Equal(sentence, sentences.Tell(told, notification));
        }
    }
}

using System.Collections.Immutable;
using Ticketing.Tickets;
using Ticketing.Training.Format;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Sources;

/// <summary>Makes the first draft of a scenario of a ticket's replaced texts. Pure; it has the originals nowhere.</summary>
internal static class SourceScenario
{
    private const int MostFollowUps = 10;

    private static readonly TimeSpan FirstResponse = TimeSpan.FromMinutes(30);

    /// <param name="ticket">The ticket: of it are taken priority, category and final status alone.</param>
    /// <param name="texts">Its texts.</param>
    /// <param name="persona">What the requester is called from now on.</param>
    public static string Of(Ticket ticket, IReadOnlyList<SourceText> texts, string persona)
    {
        var answers = Bodies(texts, SourcePart.Staff);
        return ScenarioFile.Write(new()
        {
            Title = Bodies(texts, SourcePart.Title)[0],
            Description = Bodies(texts, SourcePart.Description) is [var description, ..] && description.Length > 0 ? description : "…",
            Category = ticket.Category,
            Priority = ticket.Priority,
            Difficulty = Difficulty.Medium,
            Persona = new(persona),
            // What he said later he says when he is asked: who finishes the scenario says after what.
            FollowUps =
            [
                .. Bodies(texts, SourcePart.Requester).Take(MostFollowUps)
                    .Select(body => new FollowUp(FollowUpTrigger.Commented, body)),
            ],
            Rubric =
            [
                Item("category", 2, ("is", ticket.Category)),
                Item("priority", 1, ("is", ticket.Priority.ToString().ToLowerInvariant())),
                Item("first-response", 1, ("within", FirstResponse.ToString("c"))),
                Item(RubricItem.Free, 3, ("ask", "Is the answer right, and is it kind?")),
            ],
            ModelAnswer = string.Join("\n\n", answers),
        });
    }

    private static IReadOnlyList<string> Bodies(IReadOnlyList<SourceText> texts, SourcePart part) =>
        [.. texts.Where(one => one.Part == part).Select(one => one.Text.Replaced.Trim()).Where(body => body.Length > 0)];

    private static RubricItem Item(string criterion, int weight, (string Name, string Text) setting) =>
        new(criterion, weight, new(new Dictionary<string, ImmutableArray<string>> { [setting.Name] = [setting.Text] }));
}

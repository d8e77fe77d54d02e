using System.Globalization;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Format;

/// <summary>
/// A scenario as a text: YAML between two lines of three hyphens, then what the requester writes, then, after a line
/// <c>&lt;!-- answer --&gt;</c>, the model answer, both in Markdown. What is written is read as what it was. Files that it names as
/// attachments are beside it, in a folder of its id.
/// </summary>
public static class ScenarioFile
{
    /// <summary>How long a file may be, in characters: 100,000.</summary>
    public const int LongestText = 100_000;

    private const string Fence = "---";
    private const string AnswerMark = "<!-- answer -->";

    /// <summary>Reads a scenario.</summary>
    /// <param name="text">The file.</param>
    /// <exception cref="TicketValidationException">It is none; each error names its field.</exception>
    public static Scenario Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (scenario, errors) = Look(text);
        return errors.Count == 0 ? scenario : throw new TicketValidationException(errors);
    }

    /// <summary>Reads as much of a scenario as there is, and what is wrong with it.</summary>
    internal static (Scenario Scenario, IReadOnlyList<FieldError> Errors) Look(string text)
    {
        if (text.Length > LongestText)
            return (new Reading(new(), "", "").Scenario(), new TicketValidationException(
                "text", Wording.Of(FieldErrorCodes.TooLong, $"A scenario has at most {LongestText} characters.")).Errors);
        var lines = Lines(text);
        var end = EndOfMatter(lines);
        var answer = Answer(lines);
        var description = Body(lines[(end + 1)..(answer < 0 ? lines.Length : answer)]);
        var modelAnswer = answer < 0 ? "" : Body(lines[(answer + 1)..]);
        try
        {
            var matter = end < 0
                ? throw new TicketValidationException(
                    "frontMatter", "A scenario begins with YAML between two lines of three hyphens, ---.")
                : Yaml.Read<FrontMatter>(string.Join('\n', lines[1..end]));
            var reading = new Reading(matter, description, modelAnswer);
            return (reading.Scenario(), reading.Errors);
        }
        catch (TicketValidationException e)
        {
            return (new Reading(new(), description, modelAnswer).Scenario(), e.Errors);
        }
    }

    internal static string[] Lines(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');

    /// <summary>Where the second line of hyphens is; -1 where there are not two.</summary>
    internal static int EndOfMatter(string[] lines) =>
        lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;

    /// <summary>Where the line is behind which the model answer stands; -1 where there is none.</summary>
    internal static int Answer(string[] lines) => Array.FindIndex(lines, EndOfMatter(lines) + 1, line => line.Trim() == AnswerMark);

    /// <summary>The file of a scenario.</summary>
    public static string Write(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var matter = new FrontMatter
        {
            Title = scenario.Title,
            Language = scenario.Language,
            Category = scenario.Category,
            Difficulty = Word(scenario.Difficulty),
            Skills = [.. scenario.Skills],
            Priority = Word(scenario.Priority),
            Persona = new()
            {
                Name = scenario.Persona.Name, Role = scenario.Persona.Role, Organisation = scenario.Persona.Organisation,
                Temper = Word(scenario.Persona.Temper),
            },
            Attachments = [.. scenario.Attachments],
            FollowUps = [.. scenario.FollowUps.Select(Part)],
            Hints = [.. scenario.Hints.Select(hint => new FrontMatter.HintPart { Cost = hint.Cost, Text = hint.Text })],
            Rubric = [.. scenario.Rubric.Select(Part)],
        };
        var answer = scenario.ModelAnswer.Length == 0 ? "" : $"\n{AnswerMark}\n{scenario.ModelAnswer}\n";
        return $"{Fence}\n{Yaml.WriteCompact(matter)}{Fence}\n{scenario.Description}\n{answer}";
    }

    private static string Body(string[] lines) => string.Join('\n', lines).Trim('\n', ' ', '\t');

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static FrontMatter.FollowUpPart Part(FollowUp followUp) => new()
    {
        When = Word(followUp.When), For = Time(followUp.For), About = [.. followUp.About], Is = [.. followUp.Is],
        Unless = [.. followUp.Unless], Delay = Time(followUp.Delay), Reopens = followUp.Reopens ? true : null,
        Attachments = [.. followUp.Attachments], Say = followUp.Say,
    };

    private static Dictionary<string, object?> Part(RubricItem item)
    {
        var part = new Dictionary<string, object?>
        {
            ["criterion"] = item.Criterion, ["weight"] = item.Weight.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var name in item.Settings.Names)
            part[name] = item.Settings.Texts(name) is [var one] ? one : item.Settings.Texts(name).ToList();
        return part;
    }

    private static string? Time(TimeSpan? time) => time?.ToString("c", CultureInfo.InvariantCulture);
}

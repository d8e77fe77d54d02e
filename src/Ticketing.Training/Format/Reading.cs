using System.Collections.Immutable;
using System.Globalization;
using Ticketing.Tickets;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Format;

/// <summary>Makes a scenario of what stands in a file, and collects what is wrong with it.</summary>
internal sealed class Reading(FrontMatter matter, string description, string answer)
{
    // Nobody writes more of anything in one scenario, and what runs over them is bounded by it.
    private const int Most = 50;
    private const int LongestWord = 200;

    private readonly FieldErrors errors = new();

    /// <summary>What is wrong with it, when it was read.</summary>
    public IReadOnlyList<FieldError> Errors => errors.Found;

    /// <summary>As much of the scenario as there is.</summary>
    public Scenario Scenario()
    {
        errors.Require("title", matter.Title, TicketLimits.Title);
        errors.Require("description", description, TicketLimits.Text);
        errors.Check("answer", answer, TicketLimits.Text);
        errors.Require("persona.name", matter.Persona?.Name, TicketLimits.Name);
        errors.Check("persona.role", matter.Persona?.Role, TicketLimits.Name);
        errors.Check("persona.organisation", matter.Persona?.Organisation, TicketLimits.Name);
        if (matter.Category is { } category)
            errors.CheckKey("category", category);
        if (matter.Language is { } language && (language.Length != 2 || !language.All(char.IsAsciiLetterLower)))
            errors.Add("language", "A language is a code of two letters, such as en.");
        return new()
        {
            Title = matter.Title ?? "",
            Description = description,
            ModelAnswer = answer,
            Language = matter.Language ?? "en",
            Category = matter.Category,
            Difficulty = Word("difficulty", matter.Difficulty, Difficulty.Easy),
            Priority = Word("priority", matter.Priority, Priority.Normal),
            Skills = Words("skills", matter.Skills),
            Persona = new(
                matter.Persona?.Name ?? "", matter.Persona?.Role, matter.Persona?.Organisation,
                Word("persona.temper", matter.Persona?.Temper, Temper.Calm)),
            Attachments = Words("attachments", matter.Attachments),
            FollowUps = [.. Each("follow-ups", matter.FollowUps).Select(one => FollowUp(one.Name, one.Part))],
            Hints = [.. Each("hints", matter.Hints).Select(one => Hint(one.Name, one.Part))],
            Rubric = [.. Each("rubric", matter.Rubric).Select(one => Item(one.Name, one.Part))],
        };
    }

    private FollowUp FollowUp(string name, FrontMatter.FollowUpPart part)
    {
        errors.Require($"{name}.say", part.Say, TicketLimits.Text);
        errors.Require($"{name}.when", part.When, LongestWord);
        var when = Word($"{name}.when", part.When, FollowUpTrigger.After);
        var time = Time($"{name}.for", part.For);
        if (when is FollowUpTrigger.After or FollowUpTrigger.Silent && time is null && part.For is null)
            errors.Add($"{name}.for", "Say after which time, such as 00:10:00.", FieldErrorCodes.Required);
        return new(when, part.Say?.Trim() ?? "")
        {
            For = time,
            About = Words($"{name}.about", part.About),
            Is = Words($"{name}.is", part.Is),
            Unless = Words($"{name}.unless", part.Unless),
            Attachments = Words($"{name}.attachments", part.Attachments),
            Delay = Time($"{name}.delay", part.Delay),
            Reopens = part.Reopens ?? false,
        };
    }

    private Hint Hint(string name, FrontMatter.HintPart part)
    {
        errors.Require($"{name}.text", part.Text, TicketLimits.Text);
        if (part.Cost is < 0 or > 100)
            errors.Add($"{name}.cost", Wording.Of(FieldErrorCodes.OutOfRange, $"A hint costs {0} to {100} points."));
        return new(part.Text?.Trim() ?? "", part.Cost ?? 10);
    }

    private RubricItem Item(string name, Dictionary<string, object?> part)
    {
        var settings = new Dictionary<string, ImmutableArray<string>>();
        foreach (var (key, value) in part)
        {
            var texts = value switch
            {
                List<object?> several => Words($"{name}.{key}", [.. several.Select(one => one as string ?? "")]),
                string one => Words($"{name}.{key}", [one]),
                _ => [],
            };
            if (texts.IsEmpty)
                errors.Add($"{name}.{key}", "Say one text, or a list of texts.", FieldErrorCodes.Required);
            else
                settings[key] = texts;
        }

        var criterion = settings.Remove("criterion", out var named) ? named[0] : "";
        errors.Require($"{name}.criterion", criterion, LongestWord);
        var weight = 1;
        if (settings.Remove("weight", out var said)
            && (!int.TryParse(said[0], NumberStyles.None, CultureInfo.InvariantCulture, out weight) || weight is < 1 or > 100))
            errors.Add($"{name}.weight", Wording.Of(FieldErrorCodes.OutOfRange, $"A weight is a number from {1} to {100}."));
        if (criterion == RubricItem.Free && !settings.ContainsKey("ask"))
            errors.Add($"{name}.ask", "Say what the mentor looks at.", FieldErrorCodes.Required);
        return new(criterion, weight, new(settings));
    }

    private IEnumerable<(string Name, T Part)> Each<T>(string name, List<T>? parts)
    {
        if (parts is { Count: > Most })
            errors.Add(name, $"There are at most {Most} of them.", FieldErrorCodes.TooMany, Most.ToString(CultureInfo.InvariantCulture));
        foreach (var (index, part) in (parts ?? []).Take(Most).Index())
        {
            // A hyphen with nothing behind it, as while somebody types.
            if (part is null)
                errors.Add($"{name}[{index + 1}]", "Say what it is.", FieldErrorCodes.Required);
            else
                yield return ($"{name}[{index + 1}]", part);
        }
    }

    private ImmutableArray<string> Words(string name, List<string>? words)
    {
        var found = Each(name, words).ToList();
        foreach (var (place, word) in found)
            errors.Require(place, word, LongestWord);
        return [.. found.Select(one => one.Part.Trim())];
    }

    private T Word<T>(string name, string? word, T otherwise)
        where T : struct, Enum
    {
        if (word is null)
            return otherwise;
        var known = Enum.GetValues<T>();
        var index = Array.FindIndex(known, value => value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
            return known[index];
        var all = string.Join(", ", known.Select(value => value.ToString().ToLowerInvariant()));
        errors.Add(name, $"'{word}' is none of: {all}.", FieldErrorCodes.NoneOf, all);
        return otherwise;
    }

    private TimeSpan? Time(string name, string? text)
    {
        if (text is null)
            return null;
        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time)
            && time >= TimeSpan.Zero && time <= TimeSpan.FromDays(366))
            return time;
        errors.Add(name, $"'{text}' is no time: write hours, minutes and seconds, such as 00:10:00.");
        return null;
    }
}

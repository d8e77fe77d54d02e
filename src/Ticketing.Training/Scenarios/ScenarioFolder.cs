using System.Collections.Immutable;
using Ticketing.Attachments;

namespace Ticketing.Training.Scenarios;

/// <summary>The files that a scenario's text can name. The rules are pure; the bytes go into the vault of the training tenant.</summary>
internal sealed class ScenarioFolder(AttachmentStock stock)
{
    /// <summary>How many files a scenario has at most.</summary>
    public const int Most = 20;

    /// <summary>The names of all files that a scenario sends, in the order of its text, with the field that names each.</summary>
    public static IEnumerable<(string Field, string Name)> Named(Scenario scenario) =>
    [
        .. scenario.Attachments.Select((name, index) => ($"attachments[{index + 1}]", name)),
        .. scenario.FollowUps.SelectMany((followUp, place) => followUp.Attachments.Select(
            (name, index) => ($"follow-ups[{place + 1}].attachments[{index + 1}]", name))),
    ];

    /// <summary>A scenario that sends a file with its first message, unless it sends it somewhere already.</summary>
    public static Scenario Attach(Scenario scenario, string name) =>
        Named(scenario).Any(one => one.Name == name) ? scenario : scenario with { Attachments = scenario.Attachments.Add(name) };

    /// <summary>A scenario that does not send some files, wherever it did.</summary>
    public static Scenario Detach(Scenario scenario, Predicate<string> isDetached) => scenario with
    {
        Attachments = scenario.Attachments.RemoveAll(isDetached),
        FollowUps =
        [
            .. scenario.FollowUps.Select(followUp => followUp with { Attachments = followUp.Attachments.RemoveAll(isDetached) }),
        ],
    };

    /// <summary>What is wrong where a scenario names a file that is not in its folder.</summary>
    public static IEnumerable<FieldError> Look(Scenario scenario, IEnumerable<Attachment> files) =>
        Look(scenario, files.Select(file => file.Name));

    /// <summary>What is wrong where a scenario names a file that is none of those.</summary>
    public static IEnumerable<FieldError> Look(Scenario scenario, IEnumerable<string> names)
    {
        var known = names.ToHashSet(StringComparer.Ordinal);
        return Named(scenario).Where(one => !known.Contains(one.Name)).Select(one => new FieldError(
            one.Field, $"There is no file '{one.Name}' in the scenario's folder.")
        {
            Code = TrainingErrorCodes.NoScenarioFile, Arguments = [one.Name],
        });
    }

    /// <summary>Takes in what comes, in place of what has its name, and says what the folder has then.</summary>
    /// <exception cref="TicketValidationException">A file is refused, there are too many, or this host keeps none.</exception>
    public async Task<ImmutableArray<Attachment>> AddAsync(
        string tenant, ImmutableArray<Attachment> files, IReadOnlyList<NewScenarioFile> added, CancellationToken cancellationToken)
    {
        if (added.Count > 0 && !stock.IsOn)
        {
            throw new TicketValidationException(
                "file", Wording.Of(TrainingErrorCodes.NoVault, $"This help desk keeps no files: its host has to choose where."));
        }

        var kept = files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        foreach (var one in added)
        {
            var file = await stock.TakeInAsync(tenant, one.Name, one.Content, cancellationToken);
            kept[file.Name] = file;
            if (kept.Count > Most)
                throw new TicketValidationException("file", Wording.Of(FieldErrorCodes.TooMany, $"There are at most {Most} files."));
        }

        return [.. kept.Values.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whether two folders have the same: when their files came in is nothing of them.</summary>
    public static bool AreSame(ImmutableArray<Attachment> one, ImmutableArray<Attachment> other) =>
        one.Select(file => (file.Name, file.Hash)).SequenceEqual(other.Select(file => (file.Name, file.Hash)));
}

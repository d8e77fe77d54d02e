using System.ComponentModel;
using Ticketing.Notifications;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>What the caller chooses.</summary>
internal sealed record PreferencesRequest
{
    [Description("What he wants and what not; for what is left out the channel's own default holds.")]
    public IReadOnlyList<ChoiceItem?>? Choices { get; init; }

    [Description("Channels by which he wants nothing at all.")]
    public IReadOnlyList<string?>? Off { get; init; }

    [Description("Whether he is told of what he does himself; false by default.")]
    public bool? Own { get; init; }

    [Description("Whether he watches the tickets on which he writes a comment or is named; true by default.")]
    public bool? Watching { get; init; }

    [Description("The hour of the digest each day, in his zone: 0 to 23; 9 by default.")]
    public int? DigestHour { get; init; }

    [Description("Whether he gets the digest at each full hour rather than once a day; false by default.")]
    public bool? DigestEachHour { get; init; }

    [Description("When he wants no messages; null for never.")]
    public QuietHoursItem? QuietHours { get; init; }

    [Description("That he wants none for now; null when he does.")]
    public DoNotDisturbItem? DoNotDisturb { get; init; }

    /// <exception cref="TicketValidationException">A choice is not whole, or quiet hours are not.</exception>
    public NotificationPreferences ToPreferences()
    {
        var errors = new FieldErrors();
        var chosen = NotificationPreferences.None with { Own = Own ?? false, Watching = Watching ?? true };
        for (var i = 0; i < Choices?.Count; i++)
        {
            if (Choices[i] is not { Kind: { } kind, Channel: { } channel, Wanted: { } wanted } choice)
                errors.Add($"choices[{i}]", "A kind, a channel and whether it is wanted are required.");
            else if (choice is { Wanted: false, InDigest: true })
                errors.Add($"choices[{i}].inDigest", "What is not wanted is not in the digest.");
            else
                chosen = chosen.With(new(kind), channel, ChoiceOf(wanted, choice.InDigest ?? false));
        }

        if (DigestEachHour is true && DigestHour is not null)
            errors.Add("digestHour", "A digest that comes each hour has no hour of its own.");
        var quiet = QuietHours?.Read(errors);
        errors.ThrowIfAny();
        return chosen with
        {
            DigestHour = DigestEachHour is true ? null : DigestHour ?? chosen.DigestHour,
            QuietHours = quiet,
            DoNotDisturb = DoNotDisturb is null ? null : new(DoNotDisturb.Until),
            Off = chosen.Off.Union((Off ?? []).OfType<string>()),
        };
    }

    private static NotificationChoice ChoiceOf(bool wanted, bool inDigest) =>
        !wanted ? NotificationChoice.Off : inDigest ? NotificationChoice.Digest : NotificationChoice.AtOnce;
}

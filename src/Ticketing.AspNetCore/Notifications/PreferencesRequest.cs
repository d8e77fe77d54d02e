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

    /// <exception cref="TicketValidationException">A choice is not whole.</exception>
    public NotificationPreferences ToPreferences()
    {
        var errors = new FieldErrors();
        var chosen = NotificationPreferences.None with { Own = Own ?? false, Watching = Watching ?? true };
        for (var i = 0; i < Choices?.Count; i++)
        {
            if (Choices[i] is { Kind: { } kind, Channel: { } channel, Wanted: { } wanted })
                chosen = chosen.With(new(kind), channel, wanted);
            else
                errors.Add($"choices[{i}]", "A kind, a channel and whether it is wanted are required.");
        }

        errors.ThrowIfAny();
        return chosen with { Off = chosen.Off.Union((Off ?? []).OfType<string>()) };
    }
}

namespace Ticketing.Views;

/// <summary>Who has a view: a person, a team or everybody. A shared one is the query: what it shows is what each reader may see.</summary>
public sealed record ViewAudience
{
    private ViewAudience()
    {
    }

    /// <summary>One person: whoever saved it.</summary>
    public static ViewAudience Own { get; } = new();

    /// <summary>Everybody in the tenant.</summary>
    public static ViewAudience Everybody { get; } = new() { IsEverybody = true };

    /// <summary>The key of the team that has it; null when it is no team's.</summary>
    public string? Team { get; private init; }

    /// <summary>Whether everybody has it.</summary>
    public bool IsEverybody { get; private init; }

    /// <summary>The people of a team.</summary>
    public static ViewAudience Of(string team) => new() { Team = team };
}

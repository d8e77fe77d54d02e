namespace Ticketing.Search.Language;

/// <summary>A day named by its distance from the present one, in the actor's zone.</summary>
public enum NamedDay
{
    /// <summary>The day before the present one.</summary>
    Yesterday,

    /// <summary>The present day.</summary>
    Today,

    /// <summary>The day after the present one.</summary>
    Tomorrow,
}

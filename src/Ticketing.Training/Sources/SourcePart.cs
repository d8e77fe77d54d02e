namespace Ticketing.Training.Sources;

/// <summary>Which text of a ticket it is.</summary>
public enum SourcePart
{
    /// <summary>Its title.</summary>
    Title,

    /// <summary>Its description.</summary>
    Description,

    /// <summary>A comment of whoever needed it.</summary>
    Requester,

    /// <summary>A comment of somebody else's.</summary>
    Staff,
}

namespace Ticketing.Access;

/// <summary>On which tickets a permission holds.</summary>
public enum Scope
{
    /// <summary>Those one requested or created.</summary>
    Own = 1,

    /// <summary>Those assigned to oneself.</summary>
    Assigned = 2,

    /// <summary>Those assigned to one of one's teams.</summary>
    Team = 3,

    /// <summary>Those requested from within one's organisation.</summary>
    Organisation = 4,

    /// <summary>Those of the project in which the role was granted; of every project when it was granted everywhere.</summary>
    Project = 5,

    /// <summary>All of the tenant, wherever the role was granted.</summary>
    All = 6,

    /// <summary>Those of the tenant that one watches, wherever the role was granted.</summary>
    Watched = 7,
}

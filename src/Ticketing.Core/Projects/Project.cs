namespace Ticketing.Projects;

/// <summary>What tickets are about and where roles are granted: a product, a department, a customer contract.</summary>
/// <param name="Key">Unique in the tenant: see <see cref="Keys"/>.</param>
/// <param name="Name">What people read; 1 to 200 characters.</param>
/// <param name="Workflow">The name of the workflow its tickets follow; default <c>default</c>.</param>
public sealed record Project(string Key, string Name, string Workflow = "default")
{
    /// <summary>
    /// Whether the board asks who gets a ticket of nobody's that is moved to where somebody works on it. Otherwise whoever moves it gets
    /// it.
    /// </summary>
    public bool AsksWhoStarts { get; init; }

    /// <summary>
    /// Whether it takes new tickets; default true. One that is retired keeps those it has: they are found, read and worked on, and can be
    /// moved elsewhere.
    /// </summary>
    public bool IsActive { get; init; } = true;

    /// <summary>
    /// Why it takes no ticket that it does not have yet, be it filed, moved there or brought in as a row; null when it does.
    /// </summary>
    public Wording? RefuseNew() => IsActive
        ? null
        : Wording.Of(FieldErrorCodes.ProjectRetired, $"Project '{Name}' is retired and takes no new tickets.");
}

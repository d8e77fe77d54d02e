using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Database;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds Ticketing's tables to a model.</summary>
public static class TicketingModelBuilderExtensions
{
    /// <summary>
    /// Adds Ticketing's tables, with all their keys and indexes, to the model of a host's context, so that its migrations make them. Not
    /// what text is searched with: that is in the scripts alone, which the help desk runs when it starts
    /// (<see cref="Ticketing.TicketingOptions.InstallAtStart"/>). A host that leaves the tables to the scripts does not call it. The rows
    /// are Ticketing's own: go through its services.
    /// </summary>
    /// <param name="model">The model, in <c>OnModelCreating</c>.</param>
    /// <param name="tablePrefix">
    /// What the names of the tables and indexes begin with: the same as in <c>ef.UseDbContext&lt;AppDb&gt;(…)</c>. Lower-case letters,
    /// digits and underscores, at most 24.
    /// </param>
    /// <exception cref="ArgumentException">The prefix is not one.</exception>
    public static ModelBuilder UseTicketing(this ModelBuilder model, string tablePrefix = TablePrefix.Default)
    {
        ArgumentNullException.ThrowIfNull(model);
        TicketingModel.AddTo(model, new TablePrefix(tablePrefix));
        return model;
    }
}

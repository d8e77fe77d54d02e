using System.Reflection;
using Ticketing.Storage.Relational;
using Ticketing.Storage.Relational.Schema;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds tables of features to relational stores.</summary>
public static class RelationalTicketingBuilderExtensions
{
    /// <summary>
    /// Adds tables of a feature: embedded files <c>Sqlite/0001_loans.sql</c>, <c>PostgreSql/0001_loans.sql</c> and so on, numbered for the
    /// feature. They are installed, checked and handed to administrators after the library's own, as <see cref="SchemaInstaller"/> says.
    /// The names of tables and indexes in them begin with <c>ticketing_</c> and the feature's name, and get the prefix that the host
    /// chose; a step can run over what it made before. <see cref="TicketingDatabase"/> reads and writes them. Safe to repeat; in a store
    /// that is not relational it does nothing.
    /// </summary>
    /// <param name="builder">The help desk's builder.</param>
    /// <param name="feature">
    /// The name by which the database knows their version: 1 to 30 lower-case letters (a to z), digits and underscores, a letter first. It
    /// stays for ever.
    /// </param>
    /// <param name="scripts">The assembly in which the files are embedded.</param>
    /// <exception cref="ArgumentException">It is no such name, or another assembly's feature has it.</exception>
    public static TicketingBuilder AddSchema(this TicketingBuilder builder, string feature, Assembly scripts)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(scripts);
        FeatureSchema.Check(feature);
        var earlier = builder.Services.Select(service => service.ImplementationInstance).OfType<FeatureSchema>()
            .FirstOrDefault(known => known.Feature == feature);
        if (earlier is null)
            builder.Services.AddSingleton(new FeatureSchema(feature, scripts));
        else if (earlier.Scripts != scripts)
            throw new ArgumentException(
                $"{earlier.Scripts.GetName().Name} has a feature '{feature}' already; that of {scripts.GetName().Name} needs another name.",
                nameof(feature));
        return builder;
    }
}

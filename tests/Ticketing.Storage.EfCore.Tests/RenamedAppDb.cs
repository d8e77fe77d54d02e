using Microsoft.EntityFrameworkCore;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>A host's context in which Ticketing's tables have other names.</summary>
internal sealed class RenamedAppDb(DbContextOptions options) : AppDb(options)
{
    public const string Prefix = "desk2_";

    protected override string TablePrefix => Prefix;
}

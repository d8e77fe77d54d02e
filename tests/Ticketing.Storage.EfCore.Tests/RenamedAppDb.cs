using Microsoft.EntityFrameworkCore;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>A host's context in which Ticketing's tables have other names.</summary>
internal sealed class RenamedAppDb(DbContextOptions options) : AppDb(options)
{
    // With the default one in it: a name that is given the prefix twice is not there.
    public const string Prefix = "my_ticketing_";

    protected override string TablePrefix => Prefix;
}

using System.Reflection;
using Ticketing.Conformance;

namespace Ticketing.Tests.Storage;

public sealed class StoreConformanceTests
{
    [Fact]
    public void Every_case_that_is_written_is_listed()
    {
        // A case is a private static method that takes the scene and nothing else.
        var written = typeof(StoreConformance).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Cases", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Task)
                && method.GetParameters() is [{ ParameterType.Name: "Scene" }]
                && !method.Name.Contains('<'))
            .Select(method => method.Name.Replace('_', ' '));

        Assert.Equal(written.Order(StringComparer.Ordinal), StoreConformance.Cases.Select(one => one.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_are_unique_sentences()
    {
        Assert.Distinct(StoreConformance.Cases.Select(one => one.Name), StringComparer.OrdinalIgnoreCase);
        Assert.All(StoreConformance.Cases, one => Assert.Matches("^[A-Z][a-zA-Z0-9 ]+$", one.Name));
    }

    [Fact]
    public void A_name_that_no_case_has_is_refused() => Assert.Throws<ArgumentException>(() => StoreConformance.Named("anything"));

    [Fact]
    public void Others_bring_cases_of_their_own_under_names_of_their_own()
    {
        var own = new ConformanceCase("A loan is kept", (_, _) => Task.CompletedTask);

        var all = StoreConformance.With(own);

        Assert.Equal(StoreConformance.Cases.Count + 1, all.Count);
        Assert.Same(own, StoreConformance.Named("A loan is kept", all));
        Assert.Throws<ArgumentException>(() => StoreConformance.With(own, own));
        Assert.Throws<ArgumentException>(() => StoreConformance.With(StoreConformance.Cases[0]));
    }
}

using System.Text.RegularExpressions;

namespace Ticketing.Architecture.Layers;

public sealed partial class LayerTests
{
    private static readonly Lazy<IReadOnlySet<TypeUse>> Uses = new(() => TypeUses.In(Packages.Load("Ticketing.Core").Location));

    [Fact]
    public void Every_namespace_of_Core_has_its_place_in_the_layers()
    {
        var there = Packages.Load("Ticketing.Core").GetTypes()
            .Where(type => type.Namespace is { } name
                && (name.Split('.')[0] is "Ticketing" || name == "Microsoft.Extensions.DependencyInjection"))
            .Select(type => CoreLayers.PlaceOf(new(type.Namespace!, type.Name)))
            .Distinct();

        var declared = CoreLayers.All.SelectMany(layer => layer.Namespaces).Select(one => one.Name);
        Assert.Equal(declared.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_namespace_of_Core_uses_one_above_it_or_beside_it()
    {
        var upward = Uses.Value
            .Select(use => (use.User, use.Used, From: CoreLayers.PlaceOf(use.User), To: CoreLayers.PlaceOf(use.Used)))
            .Where(use => CoreLayers.Contains(use.From) && CoreLayers.Contains(use.To))
            .Where(use => !CoreLayers.MayUse(use.From, use.To))
            .Select(use => $"{use.User.Name} uses {use.Used.Name}, and {use.From} must not use {use.To}: it is not below it.")
            .Order(StringComparer.Ordinal);

        Assert.Empty(upward);
    }

    /// <summary>Constants, names and references of comments are not in the assembly.</summary>
    [Fact]
    public void No_file_of_Core_opens_a_namespace_above_its_own_or_beside_it()
    {
        var core = Repository.At("src", "Ticketing.Core");
        var upward = SourceFiles.In(Path.Combine("src", "Ticketing.Core"))
            .SelectMany(
                file => Opened(File.ReadAllText(file)),
                (file, opened) => (File: Path.GetRelativePath(core, file), opened.Own, opened.Other))
            .Where(one => !CoreLayers.MayUse(one.Own, one.Other))
            .Select(one => $"{one.File} opens {one.Other}, and {one.Own} must not use that: it is not below it.");

        Assert.Empty(upward);
    }

    [Fact]
    public void Uses_are_found_in_signatures_and_in_bodies()
    {
        // In a signature; in a lambda; in an asynchronous method; in the argument of an attribute.
        (string User, string Used)[] known =
        [
            ("ITicketReader", "Visibility"), ("GrantRules", "Way"), ("TicketDesk", "TicketingCommit"),
            ("TicketEventJsonContext", "TicketEvent"),
        ];

        Assert.All(known, pair => Assert.Contains(Uses.Value, use => use.User.Name == pair.User && use.Used.Name == pair.Used));
        Assert.True(Uses.Value.Count > 1000, $"Only {Uses.Value.Count} uses were found.");
    }

    [Fact]
    public void The_picture_on_the_page_is_drawn_from_the_layers()
    {
        var file = Repository.At("docs", "architecture.md");
        var page = File.ReadAllText(file);
        var drawn = LayerPicture.In(page);
        if (Environment.GetEnvironmentVariable("TICKETING_APPROVE") == "1")
            File.WriteAllText(file, page = drawn);

        Assert.Equal(drawn, page);
    }

    [Fact]
    public void The_files_that_the_page_walks_through_are_there()
    {
        var page = File.ReadAllText(Repository.At("docs", "architecture.md"));
        var named = FileOfPackage().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(named.Count > 30, $"Only {named.Count} were found.");
        Assert.All(
            named, file =>
                Assert.True(File.Exists(Repository.At("src", $"Ticketing.{file}")), $"{file} is not there."));
    }

    private static IEnumerable<(string Own, string Other)> Opened(string source)
    {
        var own = NamespaceLine().Match(source).Groups[1].Value;
        return UsingLine().Matches(source)
            .Select(line => NamespaceOf(line.Groups[1].Value))
            .Where(CoreLayers.Contains)
            .Select(other => (own, other));
    }

    // What follows "using static", or an alias, may be a type.
    private static string NamespaceOf(string opened) =>
        CoreLayers.Contains(opened) ? opened : opened[..Math.Max(0, opened.LastIndexOf('.'))];

    [GeneratedRegex(@"`([A-Z][\w.]*(?:/[\w.]+)+\.(?:cs|razor))`")]
    private static partial Regex FileOfPackage();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?(Ticketing[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ticketing.Architecture;

public sealed class ConventionTests
{
    [Fact]
    public void Properties_take_their_cases_from_the_one_place_that_fixes_the_seed()
    {
        string[] byChance = ["QuickThrowOnFailure", "QuickCheck", ".VerboseCheck", ".Sample(", "Random.Shared", "new Random()"];
        var tests = Path.Combine(Packages.RepositoryRoot, "tests");
        string[] home = [Path.Combine(tests, "Shared", "Properties", "PropertyCases.cs"), Path.Combine(tests, "Ticketing.Architecture.Tests", "ConventionTests.cs")];
        var elsewhere = Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !home.Contains(file))
            .Where(file => File.ReadAllText(file) is var text && byChance.Any(chance => text.Contains(chance, StringComparison.Ordinal)));

        Assert.Empty(elsewhere);
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void No_static_field_can_change(string package)
    {
        const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var changing = Packages.Load(package).GetTypes()
            .Where(type => !IsGenerated(type))
            .SelectMany(type => type.GetFields(Statics))
            .Where(field => field is { IsInitOnly: false, IsLiteral: false } && !IsGenerated(field));

        Assert.Empty(changing.Select(field => $"{field.DeclaringType}.{field.Name}"));
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Every_public_asynchronous_method_takes_a_cancellation_token(string package)
    {
        var deaf = Packages.Load(package).GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal) || method.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal))
            .Where(method => !IsGenerated(method) && method.Name is not "DisposeAsync" and not "Invoke" && !method.Name.StartsWith("get_", StringComparison.Ordinal))
            .Where(method => !method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken)));

        Assert.Empty(deaf.Select(method => $"{method.DeclaringType}.{method.Name}"));
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void No_method_is_async_void(string package)
    {
        var voids = Packages.Load(package).GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(void) && method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null);

        Assert.Empty(voids.Select(method => $"{method.DeclaringType}.{method.Name}"));
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Public_classes_are_sealed_unless_they_head_a_closed_family(string package)
    {
        var open = Packages.Load(package).GetExportedTypes()
            .Where(type => type is { IsClass: true, IsSealed: false } && !typeof(Delegate).IsAssignableFrom(type))
            // What Razor makes of a .razor file cannot be said to be sealed.
            .Where(type => type.Name != "_Imports" && type.GetInterface("Microsoft.AspNetCore.Components.IComponent") is null)
            .Where(type => type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Any(constructor => (constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly) && !IsCopyConstructor(constructor)));

        Assert.Empty(open.Select(type => type.FullName));
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void No_name_says_nothing(string package)
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Misc", "Base", "Info"];
        var named = Packages.Load(package).GetTypes().Where(type => !IsGenerated(type) && empty.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));

        Assert.Empty(named.Select(type => type.FullName));
    }

    private static bool IsCopyConstructor(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || member.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || member.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is not null
        || (member.DeclaringType is { } outer && IsGenerated(outer));
}

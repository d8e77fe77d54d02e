using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Ticketing.Architecture;

public sealed class ConventionTests
{
    [Fact]
    public void Properties_take_their_cases_from_the_one_place_that_fixes_the_seed()
    {
        string[] chances =
        [
            // Runs of FsCheck, and attributes of it, that would bring a seed or a number of cases of their own.
            "FsCheck.Xunit", "Prop.ForAll", "Check.One", "Check.Quick", "Check.Verbose", "QuickCheck", "QuickThrowOnFailure",
            "VerboseCheck", "Replay =", "Replay=", "MaxTest", ".Sample(",
            // Other chance that is different in every run.
            "Random.Shared", "new Random()",
        ];
        var tests = Repository.At("tests");
        string[] homes =
            [Path.Combine(tests, "Shared", "Properties"), Path.Combine(tests, "Ticketing.Architecture.Tests", "ConventionTests.cs")];
        var elsewhere = SourceFiles.In("tests")
            .Where(file => !homes.Any(home => file.StartsWith(home, StringComparison.Ordinal)))
            .SelectMany(
                file => chances.Where(File.ReadAllText(file).Contains).Select(chance => $"{Path.GetRelativePath(tests, file)}: {chance}"));

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
            .SelectMany(
                type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => IsAsynchronous(method.ReturnType) && !IsGenerated(method))
            .Where(
                method => method.Name is not "DisposeAsync" and not "Invoke" && !method.Name.StartsWith("get_", StringComparison.Ordinal))
            // A request has a token of its own.
            .Where(method => !method.GetParameters().Any(
                parameter => parameter.ParameterType == typeof(CancellationToken) || parameter.ParameterType == typeof(HttpContext)));

        Assert.Empty(deaf.Select(method => $"{method.DeclaringType}.{method.Name}"));
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void No_method_is_async_void(string package)
    {
        const BindingFlags Declared =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var voids = Packages.Load(package).GetTypes()
            .SelectMany(type => type.GetMethods(Declared))
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
                .Any(constructor => (constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly)
                    && !IsCopyConstructor(constructor)));

        Assert.Empty(open.Select(type => type.FullName));
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void No_name_says_nothing(string package)
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Misc", "Base", "Info"];
        var named = Packages.Load(package).GetTypes()
            .Where(type => !IsGenerated(type) && empty.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));

        Assert.Empty(named.Select(type => type.FullName));
    }

    private static bool IsAsynchronous(Type returned) =>
        typeof(Task).IsAssignableFrom(returned)
        || returned.Name.StartsWith("ValueTask", StringComparison.Ordinal)
        || returned.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal);

    private static bool IsCopyConstructor(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || member.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || member.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is not null
        || (member.DeclaringType is { } outer && IsGenerated(outer));
}

using System.ComponentModel;
using System.Reflection;

namespace Ticketing.Architecture;

/// <summary>
/// Razor makes a public class of every component, and so every type that one takes as a parameter has to be public. What of that a host may
/// count on is said here; the rest is hidden from whoever types, and nothing else is public at all.
/// </summary>
public sealed class WebInterfaceApiTests
{
    private static readonly Assembly UI = Packages.Load("Ticketing.UI");

    // A class of usings, which Razor makes of each _Imports.razor.
    private static readonly IReadOnlyList<Type> Exported = [.. UI.GetExportedTypes().Where(type => type.Name != "_Imports")];

    /// <summary>Where a host comes in, pages that it may replace, and parts to build its own of; with whatever these show.</summary>
    private static readonly HashSet<Type> Api = Closure(Exported.Where(IsPartOfTheApi));

    private static readonly HashSet<Type> MadePublicByRazor = Closure(Exported.Where(IsComponent));

    [Fact]
    public void What_is_public_and_no_API_is_what_Razor_makes_public() =>
        AssertNone(Exported.Except(Api).Except(MadePublicByRazor).Select(type =>
            $"{type} is public, and neither a host nor a component needs it: make it internal, or say in WebInterfaceApiTests why it is " +
            $"API."));

    [Fact]
    public void What_is_public_for_Razor_alone_is_hidden() =>
        AssertNone(Exported.Except(Api).Where(type => !IsHidden(type)).Select(type =>
            $"{type} is public only because Razor makes it so: mark it [EditorBrowsable(EditorBrowsableState.Never)]."));

    [Fact]
    public void What_is_API_is_not_hidden() => AssertNone(Api.Where(IsHidden).Select(type => $"{type} is API: a host has to see it."));

    private static void AssertNone(IEnumerable<string> faults)
    {
        var all = string.Join('\n', faults);
        if (all.Length > 0)
            Assert.Fail(all);
    }

    private static bool IsPartOfTheApi(Type type) =>
        type.Namespace is not { } place
        || !place.StartsWith("Ticketing.UI", StringComparison.Ordinal)
        || place is "Ticketing.UI"
        || type.Name is "Labels"
        || (IsComponent(type) && (place is "Ticketing.UI.Components" || type.Name.EndsWith("Page", StringComparison.Ordinal)));

    private static bool IsComponent(Type type) => type.GetInterface("Microsoft.AspNetCore.Components.IComponent") is not null;

    private static bool IsHidden(Type type) =>
        type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };

    private static HashSet<Type> Closure(IEnumerable<Type> roots)
    {
        var (reached, waiting) = (new HashSet<Type>(), new Stack<Type>(roots));
        while (waiting.TryPop(out var type))
        {
            if (type.Assembly == UI && reached.Add(type))
                Array.ForEach([.. Named(type)], waiting.Push);
        }

        return reached;
    }

    // The types that a type's public members name.
    private static IEnumerable<Type> Named(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.GetMembers(Own).SelectMany(member => member switch
        {
            PropertyInfo property => [property.PropertyType],
            FieldInfo field => [field.FieldType],
            MethodBase method => [.. method.GetParameters().Select(parameter => parameter.ParameterType), .. Returned(method)],
            _ => Type.EmptyTypes,
        });
        return members.Append(type.BaseType ?? typeof(object)).SelectMany(Parts).Distinct();
    }

    private static Type[] Returned(MethodBase method) => method is MethodInfo { ReturnType: var returned } ? [returned] : [];

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}

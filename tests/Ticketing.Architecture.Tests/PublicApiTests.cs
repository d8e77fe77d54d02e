using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace Ticketing.Architecture;

/// <summary>
/// The public API of each package, one line a member, approved in <c>PublicApi/</c>. A difference is for a reviewer: when it is meant, run
/// with <c>TICKETING_APPROVE=1</c> and commit the file.
/// </summary>
public sealed class PublicApiTests
{
    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void The_public_api_is_the_approved_one(string package)
    {
        var file = Repository.At("tests", "Ticketing.Architecture.Tests", "PublicApi", package + ".txt");
        var api = string.Concat(Packages.Load(package).GetExportedTypes()
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(Describe)
            .Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("TICKETING_APPROVE") == "1")
            File.WriteAllText(file, api);

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", api);
    }

    private static IEnumerable<string> Describe(Type type)
    {
        var isHidden = type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };
        yield return $"{(isHidden ? "hidden " : "")}{Kind(type)} {Name(type)}";
        // What is public for the compiler's sake promises nothing.
        if (isHidden)
            yield break;
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.GetMembers(Own)
            .Where(member => member is not Type && !IsNoise(member))
            .Select(Describe)
            .Order(StringComparer.Ordinal);
        foreach (var member in members)
            yield return "    " + member;
    }

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $".ctor({Parameters(constructor)})",
        FieldInfo { IsLiteral: true } constant =>
            string.Create(CultureInfo.InvariantCulture, $"const {constant.Name} = {constant.GetRawConstantValue()}"),
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{field.Name}: {Name(field.FieldType)}",
        PropertyInfo property =>
            $"{property.Name}: {Name(property.PropertyType)} " +
            $"{{{(property.CanRead ? " get;" : "")}{(property.SetMethod is { IsPublic: true } ? " set;" : "")} }}",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{method.Name}({Parameters(method)}): {Name(method.ReturnType)}",
        _ => member.ToString()!,
    };

    // What every record has, and accessors, say nothing about the API.
    private static bool IsNoise(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal) ||
        member.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "EqualityContract" or "PrintMembers" or "op_Equality"
            or "op_Inequality" ||
        member is MethodInfo { IsSpecialName: true, Name: not "op_Implicit" };

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true }
            ? "static class" : type.IsAbstract ? "abstract class" : "class";

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method.GetParameters()
                .Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? "?" : "")}"));

    private static string Name(Type type)
    {
        var name = type.IsGenericParameter ? type.Name : $"{type.Namespace}.{type.Name}".Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}

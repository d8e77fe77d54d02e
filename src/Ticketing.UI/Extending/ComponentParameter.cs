using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Ticketing.UI.Extending;

/// <summary>Checks a component of the host's when it is registered, not when somebody opens the page.</summary>
internal static class ComponentParameter
{
    public static void Require(Type component, string name, Type type)
    {
        if (component.GetProperty(name) is not { } property || property.GetCustomAttribute<ParameterAttribute>() is null
            || !property.PropertyType.IsAssignableFrom(type))
            throw new ArgumentException($"{component} needs a public property [Parameter] {type} {name}.");
    }
}

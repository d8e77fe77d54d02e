using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.UI.Extending;

/// <summary>Components of the host's, as they are made.</summary>
internal static class HostComponent
{
    /// <summary>Makes one as the renderer will, constructor and services, to see whether it can be made.</summary>
    public static void Make(Type component, IServiceProvider services)
    {
        var made = services.GetService<IComponentActivator>() is { } activator
            ? activator.CreateInstance(component)
            : ActivatorUtilities.CreateInstance(services, component);
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var type = component; type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetProperties(Any))
            {
                if (property.GetCustomAttribute<InjectAttribute>() is not { } wanted)
                    continue;
                _ = wanted.Key is { } key
                    ? services.GetRequiredKeyedService(property.PropertyType, key)
                    : services.GetRequiredService(property.PropertyType);
            }
        }

        (made as IDisposable)?.Dispose();
    }
}

namespace Ticketing.Architecture.Layers;

/// <summary>That one type's code names another type.</summary>
/// <param name="User">The type whose code it is, the outermost one.</param>
/// <param name="Used">The type it names, the outermost one.</param>
internal readonly record struct TypeUse(TypeName User, TypeName Used);

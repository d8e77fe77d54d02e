using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Ticketing.Architecture.Layers;

/// <summary>
/// Which types of an assembly use which others of it, as they were compiled: in what they derive from, in signatures, fields and
/// attributes, and in the bodies of methods. What the compiler makes of a type counts as that type. Constants leave no trace in an
/// assembly.
/// </summary>
internal sealed class TypeUses
{
    private readonly ModuleDefinition module;
    private readonly HashSet<TypeUse> found = [];

    private TypeUses(ModuleDefinition module) => this.module = module;

    /// <summary>Reads the assembly that the file holds.</summary>
    public static IReadOnlySet<TypeUse> In(string file)
    {
        using var resolver = new DefaultAssemblyResolver();
        var platform = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!;
        foreach (var folder in platform.Split(Path.PathSeparator).Select(Path.GetDirectoryName).Distinct())
            resolver.AddSearchDirectory(folder);
        using var module = ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = resolver });
        var uses = new TypeUses(module);
        foreach (var type in module.Types)
            uses.Read(NameOf(type), type);
        return uses.found;
    }

    private void Read(TypeName user, TypeDefinition type)
    {
        Add(user, type.BaseType);
        AddAll(user, type.Interfaces.Select(one => one.InterfaceType));
        AddGenerics(user, type);
        AddAttributes(user, type);
        foreach (var field in type.Fields)
        {
            Add(user, field.FieldType);
            AddAttributes(user, field);
        }

        foreach (var property in type.Properties)
            AddAttributes(user, property);
        foreach (var method in type.Methods)
            Read(user, method);
        foreach (var nested in type.NestedTypes)
            Read(user, nested);
    }

    private void Read(TypeName user, MethodDefinition method)
    {
        Add(user, (MethodReference)method);
        AddGenerics(user, method);
        AddAttributes(user, method);
        foreach (var parameter in method.Parameters)
            AddAttributes(user, parameter);
        if (!method.HasBody)
            return;
        AddAll(user, method.Body.Variables.Select(variable => variable.VariableType));
        AddAll(user, method.Body.ExceptionHandlers.Select(handler => handler.CatchType));
        foreach (var instruction in method.Body.Instructions)
            Add(user, instruction);
    }

    private void Add(TypeName user, Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case TypeReference type:
                Add(user, type);
                break;
            case MethodReference method:
                Add(user, method);
                break;
            case FieldReference field:
                Add(user, field.DeclaringType);
                Add(user, field.FieldType);
                break;
        }
    }

    private void Add(TypeName user, MethodReference method)
    {
        Add(user, method.DeclaringType);
        Add(user, method.ReturnType);
        AddAll(user, method.Parameters.Select(parameter => parameter.ParameterType));
        if (method is GenericInstanceMethod instance)
            AddAll(user, instance.GenericArguments);
    }

    private void AddGenerics(TypeName user, IGenericParameterProvider generic) =>
        AddAll(
            user,
            generic.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType));

    private void AddAttributes(TypeName user, ICustomAttributeProvider member)
    {
        foreach (var attribute in member.CustomAttributes)
        {
            Add(user, attribute.AttributeType);
            AddAll(user, attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>());
        }
    }

    private void AddAll(TypeName user, IEnumerable<TypeReference> types)
    {
        foreach (var type in types)
            Add(user, type);
    }

    private void Add(TypeName user, TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter or FunctionPointerType:
                break;
            case GenericInstanceType instance:
                Add(user, instance.ElementType);
                AddAll(user, instance.GenericArguments);
                break;
            case TypeSpecification other:
                Add(user, other.ElementType);
                break;
            case { Scope: ModuleDefinition scope } when scope == module && NameOf(type.Resolve()) is var used && used != user:
                found.Add(new(user, used));
                break;
        }
    }

    private static TypeName NameOf(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return new(type.Namespace, type.Name);
    }
}

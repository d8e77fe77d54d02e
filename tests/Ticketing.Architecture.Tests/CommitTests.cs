using Mono.Cecil;

namespace Ticketing.Architecture;

/// <summary>Every commit goes one way, so that whatever contributes to commits is asked for each.</summary>
public sealed class CommitTests
{
    private const string Store = "Ticketing.Storage.ITicketingStore";

    [Fact]
    public void Nobody_but_the_pipeline_hands_a_commit_to_the_store()
    {
        // The conformance kit tries stores out.
        var callers = Packages.Names.Where(package => package != "Ticketing.Conformance")
            .SelectMany(package => CallersIn(Packages.Load(package).Location))
            .Distinct();

        Assert.Equal(["Ticketing.Commits.CommitPipeline"], callers);
    }

    private static List<string> CallersIn(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return
        [
            .. module.GetTypes()
                .Where(type => type.Methods.Where(method => method.HasBody)
                    .SelectMany(method => method.Body.Instructions)
                    .Any(instruction => instruction.Operand is MethodReference { Name: "CommitAsync" } called
                        && called.DeclaringType.FullName == Store))
                .Select(type => Outermost(type).FullName),
        ];
    }

    // What the compiler makes of an asynchronous method is a type within its own.
    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}

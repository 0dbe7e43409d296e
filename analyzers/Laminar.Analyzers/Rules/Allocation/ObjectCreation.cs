using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>LAM3001: objects made with new, with 'with', or of a type parameter that may be a class; handlers added to events.</summary>
/// <remarks>Arrays are LAM3004, closures LAM3003. A lambda or method group that needs no object to run on is made once and kept, and so is not reported.</remarks>
internal sealed class ObjectCreation() : HotPathRule(
    "LAM3001",
    "An object is created on the hot path",
    "{0} allocates on the hot path, in {1}: use a struct, or create it once and keep it",
    HotPathAllowance.Allocation)
{
    public override string? Find(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { IsReferenceType: true } type } => $"'new {Name(type)}'",
        IAnonymousObjectCreationOperation => "An anonymous object",
        ITypeParameterObjectCreationOperation { Type: { IsValueType: false } type } => $"'new {Name(type)}()', where {Name(type)} may be a class,",
        IWithOperation { Type: { IsReferenceType: true } type } => $"'with' on the record class '{Name(type)}'",
        // Made by conversion, a delegate of a static method is kept; made by 'new' it is not. A lambda is kept either way unless it captures, which is LAM3003's.
        IDelegateCreationOperation { IsImplicit: false, Target: not IAnonymousFunctionOperation, Type: { } type } => $"'new {Name(type)}'",
        IEventAssignmentOperation => "A handler added to or taken from an event",
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, Type.TypeKind: TypeKind.Delegate } => "Joining delegates",
        ICompoundAssignmentOperation { Type.TypeKind: TypeKind.Delegate } => "Joining delegates",
        _ => null,
    };
}

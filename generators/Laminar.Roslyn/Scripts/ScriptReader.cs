using System;
using System.Collections.Generic;
using System.Threading;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Literals;
using Laminar.Roslyn.Names;
using Laminar.Roslyn.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Scripts;

/// <summary>Reads the constant that stands under a [StreamScript].</summary>
public static class ScriptReader
{
    /// <summary>Null for an attribute that another one on the same declaration makes superfluous (an error of C# itself).</summary>
    public static Capture<ScriptModel>? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var attribute = context.Attributes[0];
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax
            || context.TargetSymbol is not IFieldSymbol field
            || context.TargetNode is not VariableDeclaratorSyntax declarator
            || !QueryReader.IsFirst(LaminarAttributes.FindStreamScript(field), attribute))
        {
            return null;
        }

        var findings = new List<Diagnostic>();
        try
        {
            var sql = ConstantText.Read(field, declarator, syntax, context.SemanticModel.Compilation, findings, cancellation);
            if (sql is not null && findings.Count == 0)
            {
                var model = context.SemanticModel;
                var script = new ScriptModel(field.ToDisplayString(), Declarations.OfScript(field), sql);
                return new Capture<ScriptModel>(script, () => SqlLiteral.Positions(declarator.Initializer!.Value, model, CancellationToken.None), findings);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            findings.Add(Descriptors.At(syntax.GetLocation(), DeclarationRules.Internal, field.Name, failure.GetType().Name + ": " + failure.Message));
        }

        return QueryReader.Refuse<ScriptModel>(syntax, findings);
    }
}

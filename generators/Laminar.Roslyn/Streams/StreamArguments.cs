using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Streams;

/// <summary>What a [Stream] attribute says, and where.</summary>
internal sealed record StreamArguments(AttributeData Attribute, string? EventTime, string? MaxDelay, int Unit)
{
    public static StreamArguments Of(AttributeData attribute) => new(
        attribute,
        Named(attribute, nameof(EventTime)) as string,
        Named(attribute, nameof(MaxDelay)) as string,
        Named(attribute, nameof(Unit)) as int? ?? 0);

    /// <summary>Where an argument's value is written; the attribute where it is not; nowhere for a type from another assembly.</summary>
    public Location Place(string argument)
    {
        if (Attribute.ApplicationSyntaxReference?.GetSyntax(CancellationToken.None) is not AttributeSyntax syntax)
        {
            return Location.None;
        }

        var value = syntax.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == argument)?.Expression;
        return (value ?? (SyntaxNode)syntax).GetLocation();
    }

    public Location Whole => Place("");

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}

using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Streams;

/// <summary>What a [Stream] attribute says, and where.</summary>
internal sealed record StreamArguments(AttributeData Attribute)
{
    public string? EventTime => Text(nameof(EventTime));

    public string? MaxDelay => Text(nameof(MaxDelay));

    public int Unit => Number(nameof(Unit));

    public int Watermark => Number(nameof(Watermark));

    public string? WatermarkInterval => Text(nameof(WatermarkInterval));

    public string? WatermarkWhen => Text(nameof(WatermarkWhen));

    public int Partitions => Number(nameof(Partitions));

    public string? PartitionBy => Text(nameof(PartitionBy));

    public string? IdleTimeout => Text(nameof(IdleTimeout));

    public string? AlignmentGroup => Text(nameof(AlignmentGroup));

    public string? Ttl => Text(nameof(Ttl));

    public string? Timeout => Text(nameof(Timeout));

    public string? RetryPause => Text(nameof(RetryPause));

    public string? MaxDrift => Text(nameof(MaxDrift));

    public static StreamArguments Of(AttributeData attribute) => new(attribute);

    /// <summary>Whether an argument is written.</summary>
    public bool Says(string argument) => Named(argument) is not null;

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

    private string? Text(string name) => Named(name) as string;

    public int Number(string name) => Named(name) as int? ?? 0;

    private object? Named(string name) => Attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}

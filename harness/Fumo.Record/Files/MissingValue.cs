using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Fumo.Record;

/// <summary>Finds null where the type of what was read wants a value: the one who reads JSON does not look at annotations.</summary>
public static class MissingValue
{
    private const string Ours = "Fumo.";
    private static readonly ConcurrentDictionary<Type, Member[]> Members = new();
    private static readonly ConcurrentDictionary<Type, bool> OursOrNot = new();

    /// <summary>Path of the first value that is missing; null when all are there.</summary>
    /// <param name="read">What was read.</param>
    public static string? In(object read)
    {
        ArgumentNullException.ThrowIfNull(read);
        foreach (Member member in Members.GetOrAdd(read.GetType(), MembersOf))
        {
            if (In(member.Property.GetValue(read), member.Nullability) is { } path)
            {
                string name = char.ToLowerInvariant(member.Property.Name[0]) + member.Property.Name[1..];
                return path.Length == 0 || path[0] == '[' ? name + path : $"{name}.{path}";
            }
        }

        return null;
    }

    private static string? In(object? value, NullabilityInfo nullability)
    {
        if (value is null)
        {
            return nullability.WriteState == NullabilityState.NotNull ? string.Empty : null;
        }

        if (value is not string and IEnumerable all && nullability.GenericTypeArguments is [.., var element])
        {
            int index = 0;
            foreach (object? one in all)
            {
                object? item = one is not null && one.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
                    ? pair.GetProperty(nameof(KeyValuePair<,>.Value))!.GetValue(one)
                    : one;
                if (In(item, element) is { } path)
                {
                    return path.Length == 0 || path[0] == '[' ? $"[{index}]{path}" : $"[{index}].{path}";
                }

                index++;
            }

            return null;
        }

        return IsOurs(value.GetType()) ? In(value) : null;
    }

    private static bool IsOurs(Type type) => OursOrNot.GetOrAdd(type, static type => !type.IsEnum && type.Assembly.GetName().Name?.StartsWith(Ours, StringComparison.Ordinal) == true);

    // Only what JSON fills in; a value type is never missing, but may hold what is.
    private static Member[] MembersOf(Type type)
    {
        NullabilityInfoContext context = new();
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0 && (!property.PropertyType.IsValueType || IsOurs(property.PropertyType)))
                .Select(property => new Member(property, context.Create(property))),
        ];
    }

    private sealed record Member(PropertyInfo Property, NullabilityInfo Nullability);
}

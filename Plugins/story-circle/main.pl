#!/usr/bin/perl
# A story circle: each writes a sentence and sees only the one before; at the end all is read.
#
# Written without a library. All that is to outlast a crash goes into the state, which comes back
# with the greeting. docs/module-protocol.md says what the lines are.
use strict;
use warnings;
use utf8;
use JSON::PP;

my $json = JSON::PP->new->utf8->canonical;
binmode STDIN;
binmode STDOUT;
$| = 1;

sub send_line { print $json->encode($_[0]), "\n" }

my $hello = $json->decode(scalar <STDIN>);
my $settings = $hello->{settings};
# lines: the story so far; heard: how many sentences each seat has been asked for, by its number; told: the
# seats that know that they are passed over.
my $story = {lines => [], heard => {}, told => {}};
$story = decode_json($hello->{state}) if defined $hello->{state};
send_line({type => 'ready'});

while (defined(my $line = <STDIN>)) {
    my $request = $json->decode($line);
    my @do;
    if ($request->{type} eq 'begin') {
        push @{$story->{lines}}, $settings->{opener};
        push @do, {
            say => {
                en => 'We write a story, a sentence each. Everyone sees only the last one.',
                es => 'Escribimos una historia, una frase cada persona. Solo se ve la última.',
            },
        };
    }
    elsif ($request->{cue} eq 'written') {
        push @{$story->{lines}}, map { $_->{text} } @{$request->{answers}};
    }
    my $then = $request->{type} eq 'cue' && $request->{cue} eq 'read'
        ? {finish => JSON::PP::true}
        : turn($request, \@do);
    send_line({
        type => 'reply', request => $request->{request}, do => \@do, then => $then,
        # Text, so that it can hold whatever the next start needs.
        state => JSON::PP->new->ascii->canonical->encode($story),
    });
}

# Asks for the next sentence, or shows the story when everyone has written.
sub turn {
    my ($request, $do) = @_;
    my $writer = next_writer($request);
    if (!$writer) {
        push @$do, {
            list => {en => 'The whole story', es => 'La historia entera'},
            items => $story->{lines},
        };
        return {wait => $settings->{reading}, cue => 'read'};
    }
    $story->{heard}{$writer->{id}}++;
    my @others = grep { $_ != $writer->{id} } map { $_->{id} } @{$request->{people}};
    push @$do, {
        tell => \@others,
        text => {
            en => "$writer->{name} writes the next sentence.",
            es => "$writer->{name} escribe la frase siguiente.",
        },
    } if @others;
    my %speaks = map { $_ => 1 } @{$request->{speakers}};
    my @muted = grep { !$speaks{$_} && !$story->{told}{$_}++ } @others;
    push @$do, {
        tell => \@muted,
        text => {
            en => 'You are muted, so no turn to write comes to you now.',
            es => 'Se te ha silenciado: ahora no te llega el turno de escribir.',
        },
    } if @muted;
    my $last = $story->{lines}[-1];
    return {
        ask => {
            en => "What comes next, in a sentence? The last sentence: " . in_language('en', $last),
            es => "¿Qué viene después, en una frase? La última frase: " . in_language('es', $last),
        },
        of => [$writer->{id}], max_length => 300,
        time => $settings->{time}, cue => 'written',
    };
}

# A sentence is what somebody wrote, or the first one, which may be in several languages.
sub in_language {
    my ($language, $text) = @_;
    return $text if !ref $text;
    return $text->{$language} // $text->{en} // $text->{(sort keys %$text)[0]};
}

# Of those who may speak and have written least, one by the seed of the house: the same after a
# restart. Whose turn it is, everyone reads; so nobody reads who is muted.
sub next_writer {
    my ($request) = @_;
    my %speaks = map { $_ => 1 } @{$request->{speakers}};
    my @people = grep { $speaks{$_->{id}} } @{$request->{people}};
    my ($least) = sort { $a <=> $b } map { $story->{heard}{$_->{id}} // 0 } @people;
    return if !defined $least || $least >= $settings->{rounds};
    my @next = grep { ($story->{heard}{$_->{id}} // 0) == $least } @people;
    return $next[$request->{seed} % @next];
}

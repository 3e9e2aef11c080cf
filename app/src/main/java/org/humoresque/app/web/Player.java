package org.humoresque.app.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.humoresque.app.session.FollowedFolders;
import org.humoresque.app.session.LibraryJobs;
import org.humoresque.app.session.LibraryWork;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.session.Recognition;
import org.humoresque.app.session.SoundAnalysis;
import org.humoresque.app.session.VideoJobs;
import org.humoresque.app.view.ModelView;
import org.humoresque.library.Library;

/**
 * What the server serves.
 *
 * @param session the flow from photo to tracks
 * @param films reads films in the background
 * @param library the tracks
 * @param jobs runs the work on the library
 * @param work what can be run
 * @param sound hears the tracks in the background
 * @param folders the library's folders and how they are followed
 * @param people tells who listens
 * @param model the expression model, once it is loaded; never waits for it
 */
public record Player(
    ListeningSession session,
    VideoJobs films,
    Library library,
    LibraryJobs jobs,
    LibraryWork work,
    SoundAnalysis sound,
    FollowedFolders folders,
    Recognition people,
    Supplier<Optional<ModelView>> model) {}
